using Fokus.Domain.Time;

namespace Fokus.EdgeBridge.Lanes.Loop;

/// <summary>What a lane knows of its garage.</summary>
/// <param name="name">Printed on tickets.</param>
/// <param name="zone">What its wall clocks show.</param>
internal sealed class LaneGarage(string name, GarageZone zone)
{
    private volatile string name = name;

    /// <summary>Printed on tickets.</summary>
    internal string Name => name;

    /// <summary>What its wall clocks show.</summary>
    internal GarageZone Zone => zone;

    /// <summary>The next ticket carries this name.</summary>
    internal void Rename(string called) => name = called;
}
