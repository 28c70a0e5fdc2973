using System.Collections.Immutable;
using Fokus.Domain.Money;
using Fokus.Domain.Stays;
using Fokus.Domain.Tariffs;
using NodaTime;

namespace Fokus.EdgeBridge.Tariffs.Curves;

/// <summary>How the price of a stay goes on in its first 48 hours, while nobody pays.</summary>
/// <param name="Book">The book.</param>
/// <param name="EnteredAt">Where the stay begins.</param>
/// <param name="Pieces">Without a gap, at least one; two that follow each other differ in price.</param>
internal sealed record PriceCurve(TariffBook Book, Instant EnteredAt, ImmutableArray<PricePiece> Pieces)
{
    internal static readonly Duration Shown = Duration.FromHours(48);

    /// <summary>The pieces that are cheaper than the one before them: there the driver gains by waiting.</summary>
    internal IEnumerable<(PricePiece Before, PricePiece After)> Falls =>
        Pieces.Zip(Pieces.Skip(1)).Where(pair => pair.Second.Price < pair.First.Price);

    /// <summary>Asks the engine at each moment at which a price can change, and once between two of them.</summary>
    /// <remarks>
    /// All lengths and times of a book are whole minutes: a price changes at a minute of the wall clock, or at a minute
    /// since the entry, or right after one, and never in between.
    /// </remarks>
    internal static PriceCurve Of(TariffBook book, Stay stay)
    {
        var pieces = ImmutableArray.CreateBuilder<PricePiece>();
        var moments = MomentsOf(stay.EnteredAt);
        var (from, isFromIncluded, price) = (Duration.Zero, true, PriceAt(stay.EnteredAt));
        foreach (var (moment, next) in moments.Zip(moments.Skip(1)))
        {
            var after = PriceAt(moment + (next - moment) / 2);
            if (after != price)
                Close(moment, isIncluded: true, after);
            var atNext = PriceAt(next);
            if (atNext != price)
                Close(next, isIncluded: false, atNext);
        }

        pieces.Add(new(from, isFromIncluded, Shown, IsUntilIncluded: true, price));
        return new(book, stay.EnteredAt, pieces.ToImmutable());

        Brl PriceAt(Instant at) => TariffEngine.Quote(book, stay, at).Total;

        void Close(Instant at, bool isIncluded, Brl nextPrice)
        {
            pieces.Add(new(from, isFromIncluded, at - stay.EnteredAt, isIncluded, price));
            (from, isFromIncluded, price) = (at - stay.EnteredAt, !isIncluded, nextPrice);
        }
    }

    private static List<Instant> MomentsOf(Instant enteredAt)
    {
        var sinceEntry = Enumerable.Range(0, (int)Shown.TotalMinutes + 1).Select(minute => enteredAt + Duration.FromMinutes(minute));
        var ticksIntoMinute = enteredAt.ToUnixTimeTicks() % NodaConstants.TicksPerMinute;
        var end = enteredAt + Shown;
        var onTheClock = ticksIntoMinute == 0
            ? []
            : Enumerable.Range(1, (int)Shown.TotalMinutes)
                .Select(minute => enteredAt - Duration.FromTicks(ticksIntoMinute) + Duration.FromMinutes(minute))
                .Where(moment => moment > enteredAt && moment < end);
        return [.. sinceEntry.Concat(onTheClock).Order()];
    }
}
