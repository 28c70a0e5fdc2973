namespace Fokus.Domain.Tariffs.Terms;

/// <summary>What becomes of the seconds of a stay before anything is priced.</summary>
public enum SecondsRounding
{
    /// <summary>They count: one second into an hour is into that hour.</summary>
    Exact = 1,

    /// <summary>They are given up: the stay ends at its last whole minute.</summary>
    Down = 2,

    /// <summary>A begun minute is a whole one.</summary>
    Up = 3,
}
