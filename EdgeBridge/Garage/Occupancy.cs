using Fokus.Domain.Occupancy;

namespace Fokus.EdgeBridge.Garage;

/// <summary>How full the garage is: the bays of the garage file, and the open stays.</summary>
internal sealed class Occupancy(int capacity, Func<int> inside)
{
    internal OccupancyCount Count => new(capacity, inside());

    /// <summary>True when nobody else may enter by plate or ticket.</summary>
    internal bool IsFull => Count.Free == 0;
}
