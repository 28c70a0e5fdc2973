using Fokus.Domain.Time;
using Fokus.EdgeBridge.Garage;

namespace Fokus.EdgeBridge.Lanes.Loop;

/// <summary>What a lane knows of its garage.</summary>
/// <param name="Name">Printed on tickets.</param>
/// <param name="Zone">What its wall clocks show.</param>
/// <param name="Occupancy">How full it is.</param>
internal sealed record LaneGarage(string Name, GarageZone Zone, Occupancy Occupancy);
