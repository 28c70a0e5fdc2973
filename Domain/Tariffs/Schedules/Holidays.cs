using System.Collections.Immutable;
using NodaTime;

namespace Fokus.Domain.Tariffs.Schedules;

/// <summary>The holidays of the garage's municipality: national, state and its own.</summary>
/// <param name="EachYear">Those of a fixed day, such as 25 December.</param>
/// <param name="Once">Those of one year, such as Good Friday 2027.</param>
public sealed record Holidays(ImmutableHashSet<AnnualDate> EachYear, ImmutableHashSet<LocalDate> Once)
{
    /// <summary>No holidays.</summary>
    public static Holidays None { get; } = new([], []);

    /// <summary>True when a day is a holiday.</summary>
    public bool Has(LocalDate day) => Once.Contains(day) || EachYear.Contains(new AnnualDate(day.Month, day.Day));
}
