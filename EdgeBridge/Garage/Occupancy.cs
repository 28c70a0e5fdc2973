using Fokus.Domain.Occupancy;

namespace Fokus.EdgeBridge.Garage;

/// <summary>How full the garage is: the bays of the garage file, and the open stays.</summary>
internal sealed class Occupancy(int capacity, Func<int> inside)
{
    private volatile int bays = capacity;

    internal OccupancyCount Count => new(bays, inside());

    /// <summary>True when nobody else may enter by plate or ticket.</summary>
    internal bool IsFull => Count.Free == 0;

    /// <summary>From now on there are so many bays. Who is inside stays inside; the next entry is decided by the new number.</summary>
    internal void Resize(int capacity) => bays = capacity;
}
