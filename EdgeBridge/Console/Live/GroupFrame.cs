namespace Fokus.EdgeBridge.Console.Live;

/// <summary>The bays of a group of subscribers.</summary>
/// <param name="Id">Which group.</param>
/// <param name="Bays">How many may be inside by their right; <c>null</c> for no limit.</param>
/// <param name="Inside">How many are.</param>
public sealed record GroupFrame(string Id, int? Bays, int Inside);
