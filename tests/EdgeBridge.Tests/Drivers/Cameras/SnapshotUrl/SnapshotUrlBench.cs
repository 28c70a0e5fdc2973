using Fokus.EdgeBridge.Drivers.Cameras;
using Fokus.EdgeBridge.Drivers.Cameras.SnapshotUrl;
using Fokus.EdgeBridge.Protocols.CameraHttp;
using Fokus.EdgeBridge.Protocols.CameraHttp.Simulation;

namespace Fokus.EdgeBridge.Tests.Drivers.Cameras.SnapshotUrl;

internal sealed class SnapshotUrlBench : IStillBench
{
    private static readonly CameraLogin Login = new("fokus", "a/secret:1");

    private SnapshotUrlBench(SimulatedCameraHost host, TimeProvider clock, string password)
    {
        Host = host;
        Camera = Benches.Camera(
            new SnapshotUrlBrand(),
            new { snapshot_url = new Uri(host.Url, SnapshotUrlSimulator.Path).ToString(), user = Login.User, password },
            clock);
    }

    public SimulatedCameraHost Host { get; }

    public ICamera Camera { get; }

    public static async Task<SnapshotUrlBench> StartAsync(TimeProvider clock, byte[] jpeg, string? password = null)
    {
        var host = await SnapshotUrlSimulator.StartAsync(Login, SignalLog<int>.Guard);
        host.Picture = jpeg;
        return new(host, clock, password ?? Login.Password);
    }

    public void Show(ReadOnlyMemory<byte> jpeg) => Host.Picture = jpeg;

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
