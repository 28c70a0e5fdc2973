namespace Fokus.EdgeBridge.Console.Live;

/// <summary>How the link to the cluster stands.</summary>
/// <param name="Connected">True while the cluster answers.</param>
/// <param name="SinceUnixMs">Since when it is as it is.</param>
/// <param name="Unacknowledged">Facts that wait to be sent.</param>
public sealed record CloudFrame(bool Connected, long SinceUnixMs, long Unacknowledged);
