namespace Fokus.EdgeBridge.Console.Live;

/// <summary>A list by which the garage lets pass.</summary>
/// <param name="Kind">Subscribers or DenyList.</param>
/// <param name="Version">0 while none was published.</param>
/// <param name="AgeMinutes">How long ago it was last known to be the newest, in whole minutes.</param>
/// <param name="IsStale">True when a newer one came and could not be taken.</param>
public sealed record ListFrame(string Kind, int Version, long AgeMinutes, bool IsStale);
