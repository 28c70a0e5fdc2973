using Fokus.Domain.Tariffs.Schedules;
using NodaTime;

namespace Fokus.Domain.Tariffs.Subscribers;

/// <summary>Hours that a subscription covers.</summary>
/// <param name="Days">On which days they begin.</param>
/// <param name="From">From this time.</param>
/// <param name="Until">To this time; at or before <paramref name="From"/> it is the next day's.</param>
public sealed record CoveredHours(DaySet Days, LocalTime From, LocalTime Until);
