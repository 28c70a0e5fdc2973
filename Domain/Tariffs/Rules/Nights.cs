using Fokus.Domain.Tariffs.Rules.Hours;
using Fokus.Domain.Tariffs.Terms;
using NodaTime;

namespace Fokus.Domain.Tariffs.Rules;

/// <summary>
/// Rule: the night. The nights of a charged time whose fixed price holds: those that it covers long enough. A night counts
/// to the window of the maximum in which its charged time begins, whole, and is charged once.
/// </summary>
internal sealed class Nights(Overnight terms, StayHours stay)
{
    private static readonly Duration OneTick = Duration.FromTicks(1);

    private readonly DailyHours hours = new(terms.From, terms.Until);
    private Instant begin;
    private Instant end;
    private Night? next;
    private bool isAsked;

    internal Overnight Terms => terms;

    /// <summary>The nights of another charged time of the stay: a month with a subscription has many, one after the other.</summary>
    internal Nights Of(in ChargedRun run)
    {
        (begin, end, isAsked) = (run.From, run.End, false);
        return this;
    }

    /// <summary>The first night that is not over at a moment; <c>null</c> when there is none. Moments are asked in order.</summary>
    internal Night? From(Instant at)
    {
        if (!isAsked || next?.End <= at)
            (isAsked, next) = (true, Find(at));
        return next;
    }

    /// <summary>How long a price holds that would hold until a moment: a night that a longer stay covers long enough changes it.</summary>
    internal Instant HoldUntil(Instant until)
    {
        for (var day = stay.Clock.At(end).Day - 1; ; day++)
        {
            var night = Of(day);
            if (night.Begin >= until)
                return until;
            var change = Instant.Max(night.Begin, begin) + terms.AtLeast;
            if (change < end || change > until || change > night.End || !stay.Days.Match(terms.Nights, new(day, 0)))
                continue;
            // Without a least time the night counts after its first moment, else at the moment that completes it.
            if (terms.AtLeast == Duration.Zero)
                return change;
            if (change > end)
                return change - OneTick;
        }
    }

    private Night? Find(Instant at)
    {
        for (var day = stay.Clock.At(at).Day - 1; ; day++)
        {
            var night = Of(day);
            if (night.Begin >= end)
                return null;
            if (night.End <= at || !stay.Days.Match(terms.Nights, new(day, 0)))
                continue;
            var covered = Instant.Min(night.End, end) - Instant.Max(night.Begin, begin);
            if (covered > Duration.Zero && covered >= terms.AtLeast)
                return night;
        }
    }

    private Night Of(int day) =>
        new(stay.Clock.Of(new(day, hours.From)), stay.Clock.Of(new(hours.IsOvernight ? day + 1 : day, hours.Until)));
}
