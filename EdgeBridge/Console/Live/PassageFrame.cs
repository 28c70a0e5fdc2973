namespace Fokus.EdgeBridge.Console.Live;

/// <summary>One line of the last passages.</summary>
/// <param name="AtUnixMs">When the vehicle last passed a gate.</param>
/// <param name="IsOut">True when it left.</param>
/// <param name="Lane">The name of the lane by which it entered.</param>
/// <param name="Who">Its plate, or the end of its ticket's number; empty when it is not identified.</param>
/// <param name="IsPlate">True when <paramref name="Who"/> is a plate.</param>
/// <param name="LengthMs">How long it was inside; <c>null</c> while it is.</param>
/// <param name="PaidCentavos">What was paid for it.</param>
/// <param name="Fate">How the stay ended; <c>null</c> while it is inside.</param>
public sealed record PassageFrame(
    long AtUnixMs, bool IsOut, string Lane, string Who, bool IsPlate, long? LengthMs, long PaidCentavos, string? Fate);
