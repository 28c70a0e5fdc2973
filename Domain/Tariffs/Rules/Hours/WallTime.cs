using NodaTime;

namespace Fokus.Domain.Tariffs.Rules.Hours;

/// <summary>A time on a wall clock.</summary>
/// <param name="Day">Days since 1 January 1970.</param>
/// <param name="Ticks">Since midnight, in 100 ns; less than a day.</param>
internal readonly record struct WallTime(int Day, long Ticks)
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    internal LocalDate Date => Epoch.PlusDays(Day);

    /// <summary>The day of the week: 1 January 1970 was a Thursday.</summary>
    internal IsoDayOfWeek DayOfWeek => (IsoDayOfWeek)((Day % 7 + 7 + 3) % 7 + 1);

    /// <summary>Midnight at the end of the day.</summary>
    internal WallTime NextMidnight => new(Day + 1, 0);

    internal WallTime DayBefore => this with { Day = Day - 1 };
}
