using Fokus.Domain.Money;
using Fokus.Domain.Tariffs.Schedules;
using Fokus.Domain.Tariffs.Subscribers;
using Fokus.Domain.Tariffs.Terms;
using NodaTime;

namespace Fokus.Domain.Tariffs.Rules;

/// <summary>Prices the time of one stay, before money comes off: what is covered, what is free, and what the rest costs.</summary>
internal sealed class StayPricing
{
    private readonly TariffBook book;
    private readonly WallClock clock;
    private readonly DayTypes days;
    private readonly SubscriberHours? subscription;
    private readonly WallTime? typeOf;

    internal StayPricing(TariffBook book, Instant enteredAt, SubscriberContract? contract, Instant end)
    {
        (this.book, EnteredAt, End) = (book, enteredAt, end);
        clock = new(book.Zone);
        days = new(book.Schedule.Holidays);
        var group = contract is null ? null : book.GroupOf(contract.Group);
        subscription = group is null ? null : new(contract!, group, clock, days);
        typeOf = book.Schedule.DayTypeBy switch
        {
            DayTypeBy.Entry => clock.At(enteredAt),
            DayTypeBy.Exit => clock.At(end),
            DayTypeBy.Segment => null,
        };
    }

    internal Instant EnteredAt { get; }

    internal Instant End { get; }

    /// <summary>The price of the whole stay.</summary>
    internal Priced Price(in PriceTerms terms, LineSheet? lines)
    {
        var priced = Price(terms, EnteredAt, End, hasTolerance: true, lines);
        return book.Schedule.DayTypeBy == DayTypeBy.Exit
            ? priced with { HoldsUntil = Instant.Min(priced.HoldsUntil, EndOfDay()) }
            : priced;
    }

    /// <summary>What the beginning of the stay costs, as if it had no entry tolerance.</summary>
    internal Brl PriceOfFirst(Duration length, in PriceTerms terms) =>
        Price(terms, EnteredAt, Instant.Min(End, EnteredAt + length), hasTolerance: false, lines: null).Total;

    /// <summary>What the time from a moment inside the stay costs, with the tiers that the stay has reached.</summary>
    internal Priced PriceFrom(Instant begin, in PriceTerms terms, LineSheet? lines) =>
        Price(terms, begin, End, hasTolerance: false, lines);

    private Priced Price(in PriceTerms terms, Instant from, Instant end, bool hasTolerance, LineSheet? lines)
    {
        if (subscription is null)
            return PriceRun(new(from, end, EnteredAt, terms.Table), terms, hasTolerance, lines);

        var total = Brl.Zero;
        var holdsUntil = end;
        var timeOff = terms.TimeOff;
        var at = from;
        do
        {
            // A little further than the end, so that a stay that ends under cover is known to be free until it ends.
            var until = subscription.Until(at, end + LongestLook);
            if (subscription.Cover(at))
            {
                lines?.Add(new(QuoteLineKind.Subscribed, 1, Brl.Zero, Brl.Zero, at, Instant.Min(until, end)) { Label = subscription.Group.Id.Value });
                holdsUntil = until;
            }
            else
            {
                var run = new ChargedRun(at, Instant.Min(until, end), at, terms.Table ?? subscription.Group.RateOutside);
                var tolerates = hasTolerance && (at == EnteredAt || subscription.Group.ToleranceOutside);
                var priced = PriceRun(run, terms with { TimeOff = timeOff }, tolerates, lines);
                total += priced.Total;
                holdsUntil = Instant.Max(end, Instant.Min(priced.HoldsUntil, until));
                timeOff = Duration.Max(Duration.Zero, timeOff - (run.End - run.Begin));
            }

            at = until;
        }
        while (at < end);
        return new(total, holdsUntil);
    }

    /// <summary>The last moment of the day of the exit: the next day may price the whole stay anew.</summary>
    private Instant EndOfDay() => clock.Of(clock.At(End).NextMidnight) - Duration.FromTicks(1);

    private static Duration LongestLook => Duration.FromDays(1);

    private Priced PriceRun(ChargedRun run, in PriceTerms terms, bool hasTolerance, LineSheet? lines)
    {
        var tolerance = book.Tolerance;
        if (hasTolerance && run.End - run.Begin <= tolerance.Within)
        {
            lines?.Add(new(QuoteLineKind.Free, 1, Brl.Zero, Brl.Zero, run.Begin, run.Begin + tolerance.Within));
            return new(Brl.Zero, run.Begin + tolerance.Within);
        }

        var off = terms.TimeOff + (hasTolerance && tolerance.Kind == ToleranceKind.Deducted ? tolerance.Within : Duration.Zero);
        var begin = run.Begin + off;
        if (off > Duration.Zero)
        {
            lines?.Add(new(QuoteLineKind.TimeOff, 1, Brl.Zero, Brl.Zero, run.Begin, Instant.Min(begin, run.End)));
            run = run with { Begin = begin, Origin = run.Origin + off };
        }

        if (begin >= run.End)
            return new(Brl.Zero, Instant.Max(begin, run.End));
        var rates = new RateInForce(book.Schedule, clock, days, typeOf, run.Rate);
        var nights = book.Overnight is { } overnight ? new Nights(overnight, clock, days, run.Begin, run.End) : null;
        return new RunPricing(book, run, clock, rates, nights, terms.BeforeCap, lines).Price();
    }
}
