using Fokus.EdgeBridge.Console;
using Fokus.EdgeBridge.Garage;
using Fokus.EdgeBridge.Lanes;
using Fokus.EdgeBridge.Lanes.Loop;
using Fokus.EdgeBridge.Lanes.Sight;
using Fokus.EdgeBridge.Stays.PayStations;

namespace Fokus.EdgeBridge.Hosting.Reload;

/// <summary>The parts of a running garage that can be told something new.</summary>
/// <param name="Console">Name, bays, operators.</param>
/// <param name="Tickets">The name on tickets.</param>
/// <param name="Occupancy">Bays.</param>
/// <param name="Terminals">Pay stations.</param>
/// <param name="Pictures">How many are kept.</param>
/// <param name="Desk">The lanes' names.</param>
internal sealed record RunningGarage(
    ConsoleGarage Console, LaneGarage Tickets, Occupancy Occupancy, PayTerminals Terminals, PictureStore Pictures, LaneDesk Desk);
