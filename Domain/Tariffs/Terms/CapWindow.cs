using NodaTime;

namespace Fokus.Domain.Tariffs.Terms;

/// <summary>What a maximum is counted over.</summary>
public abstract record CapWindow
{
    private CapWindow()
    {
    }

    /// <summary>So many hours from where the charged time begins, and again.</summary>
    /// <param name="Length">More than zero; 24 h is the usual one.</param>
    public sealed record Rolling(Duration Length) : CapWindow;

    /// <summary>The calendar day in the garage's zone, from midnight to midnight.</summary>
    public sealed record CalendarDay : CapWindow;

    /// <summary>The business day of the garage: from a wall-clock time to the same time of the next day.</summary>
    /// <param name="BeginsAt">Such as 05:00.</param>
    public sealed record BusinessDay(LocalTime BeginsAt) : CapWindow;
}
