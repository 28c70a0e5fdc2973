namespace Fokus.Domain.Tariffs;

/// <summary>What the daily maximum counts as a day.</summary>
public enum CapWindow
{
    /// <summary>Twenty-four hours from entry, and again.</summary>
    Rolling24Hours = 1,

    /// <summary>The calendar day in the garage's zone, from midnight to midnight.</summary>
    CalendarDay = 2,
}
