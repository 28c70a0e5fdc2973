using System.Text;
using System.Text.Json;
using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Drivers;
using Fokus.EdgeBridge.Drivers.Cameras;
using Fokus.EdgeBridge.Drivers.Cameras.Hikvision;
using Microsoft.Extensions.DependencyInjection;

namespace Fokus.EdgeBridge.Tests.Drivers.Cameras.Hikvision;

internal sealed class HikvisionBench : ICameraBench
{
    public const string Token = "0123456789abcdef";

    private readonly ServiceProvider services;

    private HikvisionBench(HikvisionSimulator simulator, TimeProvider clock, string reads)
    {
        Simulator = simulator;
        services = new ServiceCollection().AddSingleton(clock).BuildServiceProvider();
        var options = JsonSerializer.SerializeToElement(new { push_token = Token, reads, snapshot_url = simulator.SnapshotUrl.ToString() });
        var brand = new HikvisionBrand();
        Assert.Empty(brand.Check(options));
        Camera = brand.Create(new Device(DeviceId.Parse("camera-1"), brand.Name, options), services);
    }

    public HikvisionSimulator Simulator { get; }

    public ICamera Camera { get; }

    public string ContentType => $"multipart/form-data; boundary={HikvisionBody.Boundary}";

    public static async Task<HikvisionBench> StartAsync(TimeProvider clock, string reads = "camera") =>
        new(await HikvisionSimulator.StartAsync(clock, SignalLog<int>.Guard), clock, reads);

    public byte[] Body(string eventId, string? plate, ReadOnlySpan<byte> jpeg) => HikvisionBody.Write(
        HikvisionBody.Xml(eventId, "2026-03-10T08:15:42-03:00", plate ?? "unknown", isRetransmission: false),
        jpeg,
        HikvisionMisbehaviour.None);

    public byte[] Heartbeat() => Encoding.UTF8.GetBytes("""
        <EventNotificationAlert version="1.0" xmlns="http://www.hikvision.com/ver20/XMLSchema">
        <dateTime>2026-03-10T08:15:40-03:00</dateTime><activePostCount>0</activePostCount><eventType>videoloss</eventType><eventState>inactive</eventState>
        </EventNotificationAlert>
        """);

    public void Show(ReadOnlyMemory<byte> jpeg) => Simulator.Picture = jpeg;

    public async ValueTask DisposeAsync()
    {
        await Simulator.DisposeAsync();
        await services.DisposeAsync();
    }
}
