using Fokus.EdgeBridge.Protocols.CameraHttp;
using Fokus.EdgeBridge.Protocols.CameraHttp.Simulation;

namespace Fokus.EdgeBridge.Drivers.Cameras.SnapshotUrl;

/// <summary>A camera that shows its present picture on a loopback port, and says that it is busy in XML with status 200.</summary>
internal static class SnapshotUrlSimulator
{
    /// <summary>The path of its picture.</summary>
    public const string Path = "/snapshot.jpg";

    /// <summary>Starts a camera.</summary>
    public static Task<SimulatedCameraHost> StartAsync(CameraLogin? login, CancellationToken cancellationToken) =>
        SimulatedCameraHost.StartAsync(new CameraPaths("/none", Path), login, cancellationToken);
}
