using Fokus.Domain.Tariffs.Schedules;
using Fokus.Domain.Tariffs.Terms;
using NodaTime;

namespace Fokus.Domain.Tariffs.Rules;

/// <summary>Rule: started and completed steps. What of a part of a stay is charged by one tier.</summary>
/// <param name="Length">The charged time.</param>
/// <param name="Steps">How many steps that is, a begun one counted.</param>
/// <param name="Next">Where the next part begins.</param>
/// <param name="HoldsUntil">Up to when the charge stays the same, if the stay ends in this part.</param>
internal readonly record struct ChargedTime(Duration Length, long Steps, Instant Next, Instant HoldsUntil)
{
    /// <param name="tier">The tier in force.</param>
    /// <param name="mode">What a step costs that reaches over the part's end.</param>
    /// <param name="from">Where the part begins.</param>
    /// <param name="until">Where the tier, the rate, the window or the night changes.</param>
    /// <param name="end">Where the stay ends; later than <paramref name="from"/>.</param>
    internal static ChargedTime Of(TierAt tier, StepOverSwitch mode, Instant from, Instant until, Instant end) => mode switch
    {
        StepOverSwitch.WhereItBegins => WholeSteps(tier.Tier, from, Instant.Min(until, end), end),
        StepOverSwitch.EachPart => InPart(tier.Tier, from, until, end),
        StepOverSwitch.Split => Share(tier, from, until, end),
    };

    private static ChargedTime WholeSteps(Tier tier, Instant from, Instant stop, Instant end)
    {
        var steps = Begun(stop - from, tier.Step);
        var last = from + tier.Step * (steps - 1);
        if (last + tier.Step <= end || IsCharged(tier, end - last))
            return new(tier.Step * steps, steps, last + tier.Step, last + tier.Step);
        return new(tier.Step * (steps - 1), steps - 1, end, HoldsUncharged(tier, last, end));
    }

    private static ChargedTime InPart(Tier tier, Instant from, Instant until, Instant end)
    {
        var stop = Instant.Min(until, end);
        var steps = Begun(stop - from, tier.Step);
        var last = from + tier.Step * (steps - 1);
        if (last + tier.Step <= stop || IsCharged(tier, stop - last))
            return new(tier.Step * steps, steps, stop, Instant.Min(last + tier.Step, until));
        return new(tier.Step * (steps - 1), steps - 1, stop, Instant.Min(HoldsUncharged(tier, last, end), until));
    }

    /// <summary>Steps are counted from where the tier begins; the last one is rounded, and the side on which it ends bears that.</summary>
    private static ChargedTime Share(TierAt tier, Instant from, Instant until, Instant end)
    {
        var step = tier.Tier.Step;
        if (until < end)
            return new(until - from, Begun(until - from, step), until, until);
        var last = tier.Begin + step * (Begun(end - tier.Begin, step) - 1);
        var chargedUntil = last + step <= end || IsCharged(tier.Tier, end - last) ? last + step : last;
        var length = Duration.Max(Duration.Zero, chargedUntil - from);
        return new(length, Begun(length, step), end, Instant.Min(Instant.Max(chargedUntil, end), until));
    }

    private static bool IsCharged(Tier tier, Duration used) => tier.Fraction == Fraction.Started && used > tier.Overshoot;

    private static Instant HoldsUncharged(Tier tier, Instant last, Instant end) =>
        tier.Fraction == Fraction.Started ? last + tier.Overshoot : end;

    private static long Begun(Duration length, Duration step)
    {
        var (whole, rest) = Math.DivRem(length.ToInt64Nanoseconds(), step.ToInt64Nanoseconds());
        return rest == 0 ? whole : whole + 1;
    }
}
