namespace Fokus.Domain.Tariffs.Terms;

/// <summary>What the price of a night does to the price of the time inside it.</summary>
public enum OvernightEffect
{
    /// <summary>It takes its place.</summary>
    Replaces = 1,

    /// <summary>It comes on top.</summary>
    Adds = 2,

    /// <summary>It is the most that the time inside the night costs.</summary>
    AtMost = 3,
}
