using Fokus.Domain.Tariffs.Rules.Hours;
using Fokus.Domain.Tariffs.Schedules;
using NodaTime;

namespace Fokus.Domain.Tariffs.Rules;

/// <summary>Rule: bands and day types. Which rate is in force at a moment of a stay, and until when.</summary>
internal sealed class RateInForce
{
    private readonly Schedule schedule;
    private readonly StayHours stay;
    private readonly int? only;
    private readonly WeekHours[] bands;
    private Instant knownAt = Instant.MinValue;
    private int knownRate;

    /// <param name="schedule">The book's schedule.</param>
    /// <param name="stay">The wall clock of the stay.</param>
    /// <param name="only">The rate that stands in place of all others; <c>null</c> for none.</param>
    internal RateInForce(Schedule schedule, StayHours stay, int? only)
    {
        this.schedule = schedule;
        this.stay = stay;
        this.only = only ?? (schedule.Bands.IsEmpty ? schedule.Otherwise : null);
        bands = this.only is null ? new WeekHours[schedule.Bands.Length] : [];
        for (var i = 0; i < bands.Length; i++)
            bands[i] = new(schedule.Bands[i].Days, schedule.Bands[i].From, schedule.Bands[i].Until);
    }

    /// <summary>The rate, counted from 0.</summary>
    internal int At(Instant at)
    {
        if (only is { } rate)
            return rate;
        // A switch is looked for and then walked to: the same moment is asked for twice.
        if (at != knownAt)
            (knownAt, knownRate) = (at, At(stay.Clock.At(at)));
        return knownRate;
    }

    /// <summary>The moment at which another rate comes into force; <paramref name="limit"/> when none does before it.</summary>
    internal Instant Until(Instant at, int rate, Instant limit)
    {
        if (only is not null)
            return limit;
        var edge = at;
        do
        {
            edge = stay.Clock.After(edge, WeekHours.NextEdge(bands, stay.Clock.At(edge)));
            if (edge >= limit)
                return limit;
        }
        while (At(edge) == rate);
        return edge;
    }

    private int At(WallTime time)
    {
        for (var i = 0; i < bands.Length; i++)
        {
            if (Holds(bands[i], time))
                return schedule.Bands[i].Rate;
        }

        return schedule.Otherwise;
    }

    private bool Holds(in WeekHours band, WallTime time) =>
        stay.DayOfAll is { } day ? band.HoldAsOn(day, time, stay.Days) : band.Hold(time, stay.Days);
}
