namespace Fokus.Domain.Occupancy;

/// <summary>How full a garage is.</summary>
/// <param name="Capacity">Bays, zero or more.</param>
/// <param name="Inside">Vehicles counted inside. May exceed the capacity or, after a missed entry, be negative.</param>
public readonly record struct OccupancyCount(int Capacity, int Inside)
{
    /// <summary>Free bays to publish: never negative, never above the capacity.</summary>
    public int Free => Math.Clamp(Capacity - Inside, 0, Capacity);

    /// <summary>Whole percent of the bays that are taken, 0 to 100; 0 when there are no bays.</summary>
    public int TakenPercent => Capacity == 0 ? 0 : (Capacity - Free) * 100 / Capacity;
}
