using NodaTime;

namespace Fokus.Domain.Tariffs.Rules.Hours;

/// <summary>Hours of a day, which reach into the next one when they do not end later than they begin.</summary>
/// <param name="From">In ticks since midnight.</param>
/// <param name="Until">In ticks since midnight.</param>
internal readonly record struct DailyHours(long From, long Until)
{
    internal DailyHours(LocalTime from, LocalTime until)
        : this(from.TickOfDay, until.TickOfDay)
    {
    }

    internal bool IsOvernight => Until <= From;

    /// <summary>True when the hours that begin on the same day contain a time of it.</summary>
    internal bool HoldsToday(long ticks) => ticks >= From && (IsOvernight || ticks < Until);

    /// <summary>True when the hours that began the day before contain a time.</summary>
    internal bool HoldsFromYesterday(long ticks) => IsOvernight && ticks < Until;

    /// <summary>The earlier of a time and what of these hours comes next after <paramref name="ticks"/>.</summary>
    internal long NextEdge(long ticks, long earliest)
    {
        if (From > ticks && From < earliest)
            earliest = From;
        return Until > ticks && Until < earliest ? Until : earliest;
    }
}
