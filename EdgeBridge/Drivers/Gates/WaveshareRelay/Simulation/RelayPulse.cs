using NodaTime;

namespace Fokus.EdgeBridge.Drivers.Gates.WaveshareRelay.Simulation;

/// <summary>A relay that a simulated board switched on by a flash command.</summary>
/// <param name="Relay">From 0.</param>
/// <param name="At">When.</param>
/// <param name="Length">After which the board switches it off.</param>
internal sealed record RelayPulse(int Relay, Instant At, Duration Length);
