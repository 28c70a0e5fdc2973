using Fokus.Domain.Tariffs.Schedules;
using Fokus.Domain.Tariffs.Terms;
using NodaTime;

namespace Fokus.Domain.Tariffs.Rules;

/// <summary>Rule: steps over a switch. What of one part of a stay is charged by one tier: started or completed steps, overshoot, rounding at a switch.</summary>
/// <param name="Length">The charged time.</param>
/// <param name="Count">How many steps that is, a begun one counted.</param>
/// <param name="Next">Where the next part begins.</param>
/// <param name="HoldsUntil">Up to when the charge stays the same, if the stay ends in this part.</param>
internal readonly record struct ChargedTime(Duration Length, long Count, Instant Next, Instant HoldsUntil)
{
    private static readonly Duration OneTick = Duration.FromTicks(1);

    /// <param name="tier">The tier in force.</param>
    /// <param name="mode">What a step costs that reaches over the part's end.</param>
    /// <param name="from">Where the part begins.</param>
    /// <param name="until">Where the tier, the rate, the window or the night changes.</param>
    /// <param name="end">Where the stay ends; later than <paramref name="from"/>.</param>
    internal static ChargedTime Of(in TierAt tier, StepOverSwitch mode, Instant from, Instant until, Instant end) => mode switch
    {
        StepOverSwitch.WhereItBegins => WholeSteps(tier.Tier, from, Instant.Min(until, end), end),
        StepOverSwitch.EachPart => InPart(tier.Tier, from, until, end),
        StepOverSwitch.Split => Share(tier, from, until, end),
    };

    private static ChargedTime WholeSteps(Tier tier, Instant from, Instant stop, Instant end)
    {
        var count = Steps.Begun(stop - from, tier.Step);
        var last = from + tier.Step * (count - 1);
        var next = last + tier.Step;
        return next <= end || IsCharged(tier, end - last)
            ? new(next - from, count, next, next)
            : new(last - from, count - 1, end, HoldsUncharged(tier, last));
    }

    private static ChargedTime InPart(Tier tier, Instant from, Instant until, Instant end)
    {
        var stop = Instant.Min(until, end);
        var count = Steps.Begun(stop - from, tier.Step);
        var last = from + tier.Step * (count - 1);
        var next = last + tier.Step;
        return next <= stop || IsCharged(tier, stop - last)
            ? new(next - from, count, stop, Instant.Min(next, until))
            : new(last - from, count - 1, stop, Instant.Min(HoldsUncharged(tier, last), until));
    }

    /// <summary>Steps are counted from where the tier begins; the last one is rounded, and the side on which it ends bears that.</summary>
    private static ChargedTime Share(in TierAt tier, Instant from, Instant until, Instant end)
    {
        var step = tier.Tier.Step;
        if (until < end)
            return new(until - from, Steps.Begun(until - from, step), until, until);
        var last = tier.Begin + step * (Steps.Begun(end - tier.Begin, step) - 1);
        var next = last + step;
        if (next <= end || IsCharged(tier.Tier, end - last))
            return new(next - from, Steps.Begun(next - from, step), end, Instant.Min(next, until));
        // What the part before the switch was charged of a step that is free in the end stays charged.
        var length = Duration.Max(Duration.Zero, last - from);
        return new(length, Steps.Begun(length, step), end, Instant.Min(HoldsUncharged(tier.Tier, last), until));
    }

    private static bool IsCharged(Tier tier, Duration used) => tier.Fraction switch
    {
        Fraction.Started => used > tier.Overshoot,
        Fraction.Completed => false,
    };

    private static Instant HoldsUncharged(Tier tier, Instant last) => tier.Fraction switch
    {
        Fraction.Started => last + tier.Overshoot,
        Fraction.Completed => last + tier.Step - OneTick,
    };
}
