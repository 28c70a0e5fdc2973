using Fokus.Domain.Tariffs.Schedules;
using NodaTime;

namespace Fokus.Domain.Tariffs.Rules;

/// <summary>Rule: bands and day types. Which rate is in force at a moment of a stay, and until when.</summary>
internal sealed class RateInForce
{
    private readonly Schedule schedule;
    private readonly WallClock clock;
    private readonly DayTypes days;
    private readonly WallTime? typeOf;
    private readonly int? only;
    private readonly DailyHours[] hours;

    /// <param name="schedule">The book's schedule.</param>
    /// <param name="clock">Its wall clock.</param>
    /// <param name="days">Its day types.</param>
    /// <param name="typeOf">Whose day is every part's day; <c>null</c> for its own.</param>
    /// <param name="only">The rate that stands in place of all others; <c>null</c> for none.</param>
    internal RateInForce(Schedule schedule, WallClock clock, DayTypes days, WallTime? typeOf, int? only)
    {
        this.schedule = schedule;
        this.clock = clock;
        this.days = days;
        this.typeOf = typeOf;
        this.only = only ?? (schedule.Bands.IsEmpty ? schedule.Otherwise : null);
        hours = this.only is null ? new DailyHours[schedule.Bands.Length] : [];
        for (var i = 0; i < hours.Length; i++)
            hours[i] = new(schedule.Bands[i].From, schedule.Bands[i].Until);
    }

    /// <summary>The rate, counted from 0.</summary>
    internal int At(Instant at) => only ?? At(clock.At(at));

    /// <summary>The moment at which another rate comes into force; <paramref name="limit"/> when none does before it.</summary>
    internal Instant Until(Instant at, Instant limit)
    {
        if (only is not null)
            return limit;
        var rate = At(at);
        var edge = at;
        do
        {
            edge = clock.After(edge, NextEdge(clock.At(edge)));
            if (edge >= limit)
                return limit;
        }
        while (At(edge) == rate);
        return edge;
    }

    private int At(WallTime time)
    {
        for (var i = 0; i < hours.Length; i++)
        {
            if (Holds(schedule.Bands[i].Days, hours[i], time))
                return schedule.Bands[i].Rate;
        }

        return schedule.Otherwise;
    }

    private bool Holds(DaySet chosen, DailyHours band, WallTime time)
    {
        if (typeOf is { } fixedDay)
            return (band.HoldsToday(time.Ticks) || band.HoldsFromYesterday(time.Ticks)) && days.Match(chosen, fixedDay);
        return (band.HoldsToday(time.Ticks) && days.Match(chosen, time))
            || (band.HoldsFromYesterday(time.Ticks) && days.Match(chosen, time with { Day = time.Day - 1 }));
    }

    private WallTime NextEdge(WallTime time)
    {
        var earliest = NodaConstants.TicksPerDay;
        foreach (var band in hours)
            earliest = band.NextEdge(time.Ticks, earliest);
        return earliest == NodaConstants.TicksPerDay ? time.NextMidnight : time with { Ticks = earliest };
    }
}
