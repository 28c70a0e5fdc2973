using Fokus.Domain.Tariffs.Schedules;
using NodaTime;

namespace Fokus.Domain.Tariffs.Rules.Hours;

/// <summary>The wall clock and the calendar of one stay.</summary>
internal sealed class StayHours
{
    private static readonly Duration OneTick = Duration.FromTicks(1);
    private readonly bool isByExit;

    internal StayHours(TariffBook book, Instant enteredAt, Instant end)
    {
        Clock = new(book.Zone);
        var entry = Clock.At(enteredAt);
        Days = new(book.Schedule.Holidays, entry.Day);
        DayOfAll = book.Schedule.DayTypeBy switch
        {
            DayTypeBy.Entry => entry,
            DayTypeBy.Segment => null,
            DayTypeBy.Exit => Clock.At(end),
        };
        isByExit = book.Schedule.DayTypeBy == DayTypeBy.Exit && !book.Schedule.Bands.IsEmpty;
    }

    internal WallClock Clock { get; }

    internal DayTypes Days { get; }

    /// <summary>The time whose day is the day of every part of the stay; <c>null</c> when each part has its own.</summary>
    internal WallTime? DayOfAll { get; }

    /// <summary>How long a price holds: a day type by exit changes all of it at midnight.</summary>
    internal Instant HoldUntil(Instant end, Instant until) => isByExit
        ? Instant.Max(end, Instant.Min(until, Clock.Of(Clock.At(end).NextMidnight) - OneTick))
        : until;
}
