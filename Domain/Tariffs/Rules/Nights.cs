using Fokus.Domain.Tariffs.Terms;
using NodaTime;

namespace Fokus.Domain.Tariffs.Rules;

/// <summary>Rule: the night. The nights of a charged time whose price holds: those that it covers long enough.</summary>
internal sealed class Nights(Overnight terms, WallClock clock, DayTypes days, Instant begin, Instant end)
{
    private static readonly Duration OneTick = Duration.FromTicks(1);

    private readonly DailyHours hours = new(terms.From, terms.Until);
    private Night? next;
    private bool isAsked;

    internal Overnight Terms => terms;

    /// <summary>The first night that is not over at a moment; <c>null</c> when there is none. Moments are asked in order.</summary>
    internal Night? From(Instant at)
    {
        if (!isAsked || next?.End <= at)
            (isAsked, next) = (true, Find(at));
        return next;
    }

    /// <summary>
    /// How long a price holds that would hold until a moment: a night that a longer stay covers long enough changes it.
    /// </summary>
    internal Instant HoldUntil(Instant at, Instant until)
    {
        for (var day = clock.At(at).Day - 1; ; day++)
        {
            var from = clock.Of(new(day, hours.From));
            if (from >= until)
                return until;
            var change = Instant.Max(from, begin) + terms.AtLeast;
            if (change < at || change > until || !days.Match(terms.Nights, new(day, 0)) || change > clock.Of(new(hours.IsOvernight ? day + 1 : day, hours.Until)))
                continue;
            // Without a least time the night begins to count after its first moment, else at the moment that completes it.
            if (terms.AtLeast == Duration.Zero)
                return change;
            if (change > at)
                return change - OneTick;
        }
    }

    private Night? Find(Instant at)
    {
        for (var day = clock.At(at).Day - 1; ; day++)
        {
            var from = clock.Of(new(day, hours.From));
            if (from >= end)
                return null;
            var until = clock.Of(new(hours.IsOvernight ? day + 1 : day, hours.Until));
            if (until <= at || !days.Match(terms.Nights, new(day, 0)))
                continue;
            var covered = Instant.Min(until, end) - Instant.Max(from, begin);
            if (covered > Duration.Zero && covered >= terms.AtLeast)
                return new(from, until);
        }
    }
}
