using Fokus.Domain.Tariffs.Terms;
using NodaTime;

namespace Fokus.Domain.Tariffs.Rules;

/// <summary>Rule: entry tolerance. Whether a charged time is free because it is short, and how much of a longer one is taken off.</summary>
internal static class Tolerance
{
    /// <summary>True when the time is no longer than the tolerance. No time at all always is.</summary>
    internal static bool IsFree(EntryTolerance terms, Duration length) => length <= terms.Within;

    /// <summary>What is taken off a time that is longer.</summary>
    internal static Duration TakenOff(EntryTolerance terms) => terms.Kind switch
    {
        ToleranceKind.FreeIfWithin => Duration.Zero,
        ToleranceKind.Deducted => terms.Within,
    };
}
