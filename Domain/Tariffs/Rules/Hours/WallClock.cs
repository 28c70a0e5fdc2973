using Fokus.Domain.Time;
using NodaTime;
using NodaTime.TimeZones;

namespace Fokus.Domain.Tariffs.Rules.Hours;

/// <summary>
/// The garage's wall clock for the many questions of one quote. It keeps the offset between two changes of the clocks,
/// and near a change asks the zone itself.
/// </summary>
internal sealed class WallClock(GarageZone zone)
{
    private static readonly Duration NearChange = Duration.FromDays(2);

    private ZoneInterval? interval;
    private Instant begin = Instant.MaxValue;
    private Instant end = Instant.MinValue;
    private long offsetTicks;

    /// <summary>What the clock shows at a moment.</summary>
    internal WallTime At(Instant at)
    {
        if (interval is null || !interval.Contains(at))
            Learn(at);
        var (day, ticks) = Math.DivRem(at.ToUnixTimeTicks() + offsetTicks, NodaConstants.TicksPerDay);
        return ticks < 0 ? new((int)day - 1, ticks + NodaConstants.TicksPerDay) : new((int)day, ticks);
    }

    /// <summary>The moment at which the clock shows a time, by <see cref="GarageZone.LaterOrAfterGap"/>.</summary>
    internal Instant Of(WallTime time)
    {
        var moment = Instant.FromUnixTimeTicks(time.Day * NodaConstants.TicksPerDay + time.Ticks - offsetTicks);
        return moment >= begin && moment < end ? moment : zone.At(time.Date.At(LocalTime.FromTicksSinceMidnight(time.Ticks)));
    }

    /// <summary>
    /// The first moment after <paramref name="at"/> at which the clock shows a later time, or at which it is set: whoever
    /// looks for a switch looks again there. An hour that the clock shows twice is the same hour both times.
    /// </summary>
    internal Instant After(Instant at, WallTime time)
    {
        if (interval is null || !interval.Contains(at))
            Learn(at);
        var moment = Instant.FromUnixTimeTicks(time.Day * NodaConstants.TicksPerDay + time.Ticks - offsetTicks);
        return !interval!.HasEnd || moment < interval.End ? moment : interval.End;
    }

    private void Learn(Instant at)
    {
        interval = zone.IntervalOf(at);
        offsetTicks = interval.WallOffset.Ticks;
        begin = interval.HasStart ? interval.Start + NearChange : Instant.MinValue;
        end = interval.HasEnd ? interval.End - NearChange : Instant.MaxValue;
    }
}
