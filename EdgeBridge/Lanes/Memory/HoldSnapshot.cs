namespace Fokus.EdgeBridge.Lanes.Memory;

/// <summary>The order by which a gate is kept up, as it is stored.</summary>
internal sealed record HoldSnapshot(string Order, int Fate, int Commands, int Tries, string? Command, long? CommandedAtUnixTicks);
