using Fokus.Domain.Time;

namespace Fokus.EdgeBridge.Lanes.Loop;

/// <summary>What a lane knows of its garage.</summary>
/// <param name="Name">Printed on tickets.</param>
/// <param name="Zone">What its wall clocks show.</param>
internal sealed record LaneGarage(string Name, GarageZone Zone);
