using Fokus.Domain.Time;
using Fokus.EdgeBridge.Drivers.Cameras;
using Fokus.EdgeBridge.Drivers.Cameras.Intelbras;
using NodaTime;

namespace Fokus.EdgeBridge.Tests.Drivers.Cameras.Intelbras;

internal sealed class IntelbrasBench : ICameraBench
{
    public const string Token = "0123456789abcdef";

    private IntelbrasBench(IntelbrasSimulator simulator, TimeProvider clock, string reads, int heartbeat)
    {
        Simulator = simulator;
        Camera = Benches.Camera(
            new IntelbrasBrand(),
            new { push_token = Token, reads, heartbeat_s = heartbeat, snapshot_url = simulator.SnapshotUrl.ToString() },
            clock);
    }

    public IntelbrasSimulator Simulator { get; }

    public ICamera Camera { get; }

    public string ContentType => "application/json";

    public static async Task<IntelbrasBench> StartAsync(TimeProvider clock, string reads = "camera", int heartbeat = 60) =>
        new(await IntelbrasSimulator.StartAsync(clock, GarageZone.SaoPaulo, SignalLog<int>.Guard), clock, reads, heartbeat);

    public byte[] Body(string eventId, string? plate, ReadOnlySpan<byte> jpeg) =>
        IntelbrasBody.Tollgate(eventId, new LocalDateTime(2026, 3, 10, 8, 15, 42), plate, Convert.ToBase64String(jpeg));

    public byte[] Heartbeat() => IntelbrasBody.KeepAlive("device-1");

    public void Show(ReadOnlyMemory<byte> jpeg) => Simulator.Host.Picture = jpeg;

    public ValueTask DisposeAsync() => Simulator.DisposeAsync();
}
