using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Stays;
using Fokus.Domain.Tariffs.Rules;
using Fokus.Domain.Time;
using NodaTime;

namespace Fokus.Domain.Tariffs;

/// <summary>Prices a stay. Edge and cluster call this one function, so both come to the same centavo.</summary>
public static class TariffEngine
{
    /// <summary>What a stay costs at a moment, with the grace of the site.</summary>
    public static Quote Quote(TariffBook book, Stay stay, Instant at) => Quote(book, stay, at, null);

    /// <summary>What a stay costs at a moment.</summary>
    /// <param name="book">The version that prices the stay, see <see cref="TariffHistory"/>.</param>
    /// <param name="stay">When it began, what it was given and what has been paid.</param>
    /// <param name="at">The moment; before the entry counts as the entry.</param>
    /// <param name="point">Where it would be paid; <c>null</c> for the grace of the site.</param>
    /// <remarks>
    /// What is paid is never priced again: up to the end of the exit grace nothing is due; after it only the increment.
    /// An agreement that is given after the payment takes nothing back.
    /// </remarks>
    public static Quote Quote(TariffBook book, Stay stay, Instant at, PayPointId? point)
    {
        var priced = Instant.Max(at, stay.EnteredAt);
        var pricing = new StayPricing(
            book, stay.EnteredAt, stay.Contract, StayLength.EndOf(book.Seconds, stay.EnteredAt, priced));
        var price = AgreementRule.Price(pricing, book, stay.Agreements);
        var isStillPaid = stay.PaidUntil is { } paid && at <= paid;
        var owed = isStillPaid ? Owed.Nothing(price) : Owed.After(pricing, book, stay, price);
        var due = owed.Due < book.Payment.Minimum ? Brl.Zero : owed.Due;
        // Where nothing is due nothing will be paid, and no grace begins: it holds as long as the price does.
        var holdsUntil = Instant.Max(priced, StayLength.LastMomentOf(book.Seconds, stay.EnteredAt, owed.HoldsUntil));
        var openUntil = due.IsZero ? holdsUntil : Instant.Max(priced + book.Payment.GraceAt(point), holdsUntil);
        return new(
            book.Id, book.Version, at, owed.Total, stay.Paid, due, isStillPaid ? stay.PaidUntil!.Value : openUntil, owed.Lines)
        {
            BookHash = book.Hash,
            ZoneData = GarageZone.DataVersion,
            TaxInside = owed.Total.Share(book.Money.TaxInsidePermille, 1000, book.Money.Fractions),
            Reductions = price.Reductions,
        };
    }
}
