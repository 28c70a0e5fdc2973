using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Stays;
using Fokus.Domain.Tariffs.Terms;
using NodaTime;

namespace Fokus.Domain.Tariffs.Rules;

/// <summary>Rule: exit grace. What is too little to be paid, and up to when the exit opens once what is due is paid.</summary>
internal static class OpenTime
{
    /// <summary>What is asked for: nothing where it is not worth a payment.</summary>
    internal static Brl Asked(PaymentTerms terms, Brl due) => due < terms.Minimum ? Brl.Zero : due;

    /// <summary>The last moment at which the exit opens without a further charge.</summary>
    /// <param name="terms">The book's terms.</param>
    /// <param name="stay">The stay: a time that is paid stands.</param>
    /// <param name="now">The moment of the quote.</param>
    /// <param name="holdsUntil">How long the price stays the same.</param>
    /// <param name="due">What is asked for.</param>
    /// <param name="point">Where it would be paid.</param>
    internal static Instant Until(PaymentTerms terms, Stay stay, Instant now, Instant holdsUntil, Brl due, PayPointId? point)
    {
        if (stay.PaidUntil is { } paidUntil && now <= paidUntil)
            return paidUntil;
        // Where nothing is due nothing will be paid, and no grace begins: it is open as long as the price holds.
        return due.IsZero ? Instant.Max(now, holdsUntil) : Instant.Max(now + terms.GraceAt(point), holdsUntil);
    }
}
