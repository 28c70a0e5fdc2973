using Fokus.Domain.Tariffs.Schedules;
using NodaTime;

namespace Fokus.Domain.Tariffs.Rules.Hours;

/// <summary>Hours on chosen days. Those that reach over midnight belong to the day on which they begin.</summary>
internal readonly record struct WeekHours(DaySet Chosen, DailyHours Hours)
{
    internal WeekHours(DaySet chosen, LocalTime from, LocalTime until)
        : this(chosen, new(from, until))
    {
    }

    /// <summary>True when they contain a time, each of them by its own day.</summary>
    internal bool Hold(WallTime time, DayTypes days) =>
        (Hours.HoldsToday(time.Ticks) && days.Match(Chosen, time)) || (Hours.HoldsFromYesterday(time.Ticks) && days.Match(Chosen, time.DayBefore));

    /// <summary>True when they contain a time on a day that counts as another one.</summary>
    internal bool HoldAsOn(WallTime day, WallTime time, DayTypes days) =>
        (Hours.HoldsToday(time.Ticks) || Hours.HoldsFromYesterday(time.Ticks)) && days.Match(Chosen, day);

    /// <summary>The first time after another at which one of them may begin or end: midnight at the latest, since days differ.</summary>
    internal static WallTime NextEdge(WeekHours[] all, WallTime time)
    {
        var earliest = NodaConstants.TicksPerDay;
        foreach (var each in all)
            earliest = each.Hours.NextEdge(time.Ticks, earliest);
        return earliest == NodaConstants.TicksPerDay ? time.NextMidnight : time with { Ticks = earliest };
    }
}
