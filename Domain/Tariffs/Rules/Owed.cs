using Fokus.Domain.Money;
using Fokus.Domain.Stays;
using Fokus.Domain.Tariffs.Terms;
using NodaTime;

namespace Fokus.Domain.Tariffs.Rules;

/// <summary>Rule: what is paid is never priced again. What is still to be paid for a stay of which a part may be paid.</summary>
/// <param name="Total">The price of the whole stay.</param>
/// <param name="Due">What is to be paid; zero or more.</param>
/// <param name="HoldsUntil">How long that stays the same.</param>
/// <param name="Lines">Why; they add up to the total.</param>
internal readonly record struct Owed(Brl Total, Brl Due, Instant HoldsUntil, IReadOnlyList<QuoteLine> Lines)
{
    internal static Owed Nothing(AgreedPrice price) => new(price.Total, Brl.Zero, price.HoldsUntil, price.Lines.ToLines());

    internal static Owed After(StayPricing pricing, TariffBook book, Stay stay, AgreedPrice price)
    {
        var difference = new Owed(
            price.Total, Brl.Max(Brl.Zero, price.Total - stay.Paid), price.HoldsUntil, price.Lines.ToLines());
        if (book.Payment.AfterGrace == AfterGrace.Difference || stay.PaidUntil is not { } paidUntil || pricing.End <= paidUntil)
            return difference;

        var lines = new LineSheet();
        lines.Add(new(QuoteLineKind.PaidBefore, 1, stay.Paid, stay.Paid, stay.EnteredAt, paidUntil));
        var further = pricing.PriceFrom(paidUntil, price.Terms, lines);
        // A maximum that the whole stay has reached is not asked for again: the cheaper of both is due.
        return further.Total < difference.Due
            ? new(stay.Paid + further.Total, further.Total, further.HoldsUntil, lines.ToLines())
            : difference;
    }
}
