namespace Fokus.EdgeBridge.Protocols.CameraHttp.Simulation;

/// <summary>Where a simulated camera has what.</summary>
/// <param name="Stream">The path of its event stream.</param>
/// <param name="Snapshot">The path of its snapshot.</param>
/// <param name="Port">0: any that is free.</param>
internal sealed record CameraPaths(string Stream, string Snapshot, int Port = 0)
{
    /// <summary>The boundary that its content type names.</summary>
    public const string Boundary = "myboundary";
}
