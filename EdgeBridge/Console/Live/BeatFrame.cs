namespace Fokus.EdgeBridge.Console.Live;

/// <summary>The garage is alive; sent each second.</summary>
/// <param name="AtUnixMs">This server's clock.</param>
/// <param name="Cloud">The link to the cluster.</param>
public sealed record BeatFrame(long AtUnixMs, CloudFrame Cloud);
