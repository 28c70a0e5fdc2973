using NodaTime;

namespace Fokus.Domain.Tariffs.Rules;

/// <summary>How many steps fit into a time.</summary>
internal static class Steps
{
    /// <summary>Those that are over.</summary>
    internal static long Completed(Duration length, Duration step) => length.ToInt64Nanoseconds() / step.ToInt64Nanoseconds();

    /// <summary>Those that are over and the one that was begun.</summary>
    internal static long Begun(Duration length, Duration step)
    {
        var (whole, rest) = Math.DivRem(length.ToInt64Nanoseconds(), step.ToInt64Nanoseconds());
        return rest == 0 ? whole : whole + 1;
    }
}
