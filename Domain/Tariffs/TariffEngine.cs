using Fokus.Domain.Ids;
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
    /// The total is never less than what is paid. An agreement that is given after the payment takes nothing back, and one
    /// that the book does not know takes nothing off: <see cref="AgreementDesk"/> refuses it when it is given.
    /// </remarks>
    public static Quote Quote(TariffBook book, Stay stay, Instant at, PayPointId? point)
    {
        var now = Instant.Max(at, stay.EnteredAt);
        var owed = Owed.Of(book, stay, now, StayLength.EndOf(book.Seconds, stay.EnteredAt, now));
        var due = OpenTime.Asked(book.Payment, owed.Due);
        var holdsUntil = StayLength.LastMomentOf(book.Seconds, stay.EnteredAt, owed.HoldsUntil);
        var openUntil = OpenTime.Until(book.Payment, stay, now, holdsUntil, due, point);
        return new(book.Id, book.Version, at, owed.Total, stay.Paid, due, openUntil, owed.Lines.ToLines())
        {
            BookHash = book.Hash,
            ZoneData = GarageZone.DataVersion,
            TaxInside = TaxInside.Of(owed.Total, book.Money),
            Reductions = owed.Reductions,
        };
    }
}
