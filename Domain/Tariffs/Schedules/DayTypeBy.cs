namespace Fokus.Domain.Tariffs.Schedules;

/// <summary>Whose day decides whether a band's days match.</summary>
public enum DayTypeBy
{
    /// <summary>The day of the entry holds for the whole stay.</summary>
    Entry = 1,

    /// <summary>Each part of the stay by its own day.</summary>
    Segment = 2,

    /// <summary>The day of the exit holds for the whole stay; such a price can fall at midnight.</summary>
    Exit = 3,
}
