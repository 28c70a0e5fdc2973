using NodaTime;

namespace Fokus.Domain.Tariffs.Schedules;

/// <summary>When one of the rates is in force.</summary>
/// <param name="Days">On which days it begins.</param>
/// <param name="From">From this time of the day.</param>
/// <param name="Until">
/// To this time. At or before <paramref name="From"/> it is the next day's, so that 22:00 to 06:00 is a night and
/// 00:00 to 00:00 a whole day.
/// </param>
/// <param name="Rate">Which of the schedule's rates, counted from 0.</param>
public sealed record Band(DaySet Days, LocalTime From, LocalTime Until, int Rate);
