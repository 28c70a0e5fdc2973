namespace Fokus.EdgeBridge.Console.Live;

/// <summary>How full the garage is.</summary>
/// <param name="Capacity">Bays.</param>
/// <param name="Inside">Vehicles counted inside; may exceed the bays.</param>
/// <param name="Free">Bays to publish as free.</param>
/// <param name="TakenPercent">0 to 100.</param>
public sealed record OccupancyFrame(int Capacity, int Inside, int Free, int TakenPercent);
