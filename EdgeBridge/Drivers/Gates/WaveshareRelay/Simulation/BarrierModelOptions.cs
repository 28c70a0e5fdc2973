namespace Fokus.EdgeBridge.Drivers.Gates.WaveshareRelay.Simulation;

/// <summary>A simulated barrier and how it is wired to the simulated board.</summary>
/// <param name="OpenRelay">From 0.</param>
/// <param name="Up">Input of the upper limit switch.</param>
/// <param name="Down">Input of the lower limit switch.</param>
/// <param name="Closing">Input of the closing loop, which the controller also sees.</param>
internal sealed record BarrierModelOptions(int OpenRelay, int Up, int Down, int Closing)
{
    /// <summary>From down to up.</summary>
    public TimeSpan LiftTime { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>How long the closing loop must have been free before the arm comes down.</summary>
    public TimeSpan CloseDelay { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>From up to down.</summary>
    public TimeSpan CloseTime { get; init; } = TimeSpan.FromMilliseconds(300);
}
