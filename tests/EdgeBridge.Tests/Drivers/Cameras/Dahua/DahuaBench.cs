using Fokus.Domain.Time;
using Fokus.EdgeBridge.Drivers.Cameras;
using Fokus.EdgeBridge.Drivers.Cameras.Dahua;
using Fokus.EdgeBridge.Protocols.CameraHttp;
using Fokus.EdgeBridge.Protocols.CameraHttp.Simulation;

namespace Fokus.EdgeBridge.Tests.Drivers.Cameras.Dahua;

internal sealed class DahuaBench : IPullBench
{
    private static readonly CameraLogin Login = new("fokus", "a/secret:1");

    private DahuaBench(DahuaSimulator simulator, TimeProvider clock, string reads)
    {
        Simulator = simulator;
        Camera = Benches.Camera(new DahuaBrand(), new { url = simulator.Host.Url.ToString(), user = Login.User, password = Login.Password, reads }, clock);
    }

    public DahuaSimulator Simulator { get; }

    public SimulatedCameraHost Host => Simulator.Host;

    public ICamera Camera { get; }

    public static async Task<DahuaBench> StartAsync(TimeProvider clock, string reads = "camera") =>
        new(await DahuaSimulator.StartAsync(clock, GarageZone.SaoPaulo, Login, SignalLog<int>.Guard), clock, reads);

    public byte[] Event(int id, string? plate, ReadOnlySpan<byte> jpeg, StreamMisbehaviour how) => Simulator.Event(id, plate, jpeg, how);

    public byte[] Heartbeat(StreamMisbehaviour how) => DahuaSimulator.Heartbeat(how);

    public void Show(ReadOnlyMemory<byte> jpeg) => Host.Picture = jpeg;

    public ValueTask DisposeAsync() => Simulator.DisposeAsync();
}
