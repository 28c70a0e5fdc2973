namespace Fokus.EdgeBridge.Console.Live;

/// <summary>How full the garage is, and by which lists it lets pass.</summary>
/// <param name="Capacity">Bays.</param>
/// <param name="Inside">Vehicles counted inside; may exceed the bays.</param>
/// <param name="Free">Bays to publish as free.</param>
/// <param name="TakenPercent">0 to 100.</param>
/// <param name="Groups">The groups of subscribers; empty where there are none.</param>
/// <param name="Lists">The lists; empty while none was published.</param>
public sealed record OccupancyFrame(
    int Capacity, int Inside, int Free, int TakenPercent, IReadOnlyList<GroupFrame> Groups, IReadOnlyList<ListFrame> Lists);
