using NodaTime;

namespace Fokus.EdgeBridge.Protocols.Boards.Simulation;

/// <summary>A relay that a client switched on.</summary>
/// <param name="Relay">From 0.</param>
/// <param name="At">When.</param>
/// <param name="Length">After which the board switches it off; null when the board does not.</param>
internal sealed record RelayPulse(int Relay, Instant At, Duration? Length);
