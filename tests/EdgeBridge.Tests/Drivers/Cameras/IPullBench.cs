using Fokus.EdgeBridge.Protocols.CameraHttp.Simulation;

namespace Fokus.EdgeBridge.Tests.Drivers.Cameras;

/// <summary>A driver that fetches a camera's event stream, and such a camera, as <see cref="PullConformance"/> needs them.</summary>
internal interface IPullBench : IStillBench
{
    SimulatedCameraHost Host { get; }

    /// <summary>An event with its picture as it stands in the stream; the same id is the same event.</summary>
    byte[] Event(int id, string? plate, ReadOnlySpan<byte> jpeg, StreamMisbehaviour how);

    /// <summary>What the camera says when nothing happens, every <see cref="PullConformance.HeartbeatSeconds"/>.</summary>
    byte[] Heartbeat(StreamMisbehaviour how);
}
