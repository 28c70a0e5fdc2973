using System.Globalization;
using System.Text.Json;
using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Drivers;
using Fokus.EdgeBridge.Drivers.Cameras;
using Fokus.EdgeBridge.Drivers.Cameras.Hikvision;
using Fokus.EdgeBridge.Protocols.CameraHttp;
using Fokus.EdgeBridge.Protocols.CameraHttp.Simulation;
using Microsoft.Extensions.DependencyInjection;

namespace Fokus.EdgeBridge.Tests.Drivers.Cameras.Hikvision;

internal sealed class HikvisionPullBench : IPullBench
{
    private static readonly CameraLogin Login = new("fokus", "a/secret:1");

    private readonly ServiceProvider services;

    private HikvisionPullBench(HikvisionStreamSimulator simulator, TimeProvider clock, int? channel)
    {
        Simulator = simulator;
        services = new ServiceCollection().AddSingleton(clock).BuildServiceProvider();
        var options = JsonSerializer.SerializeToElement(new
        {
            alert_url = simulator.AlertUrl.ToString(),
            snapshot_url = simulator.SnapshotUrl.ToString(),
            user = Login.User,
            password = Login.Password,
            heartbeat_s = 5,
            channel,
        });
        var brand = new HikvisionBrand();
        Assert.Empty(brand.Check(options));
        Camera = brand.Create(new Device(DeviceId.Parse("camera-1"), brand.Name, options), services);
    }

    public HikvisionStreamSimulator Simulator { get; }

    public SimulatedCameraHost Host => Simulator.Host;

    public ICamera Camera { get; }

    public static async Task<HikvisionPullBench> StartAsync(TimeProvider clock, int? channel = null) =>
        new(await HikvisionStreamSimulator.StartAsync(clock, Login, SignalLog<int>.Guard), clock, channel);

    public byte[] Event(int id, string? plate, ReadOnlySpan<byte> jpeg, StreamMisbehaviour how) =>
        Simulator.Event(id.ToString("D12", CultureInfo.InvariantCulture), plate, jpeg, how);

    public byte[] Heartbeat(StreamMisbehaviour how) => HikvisionStreamSimulator.Heartbeat(how);

    public void Show(ReadOnlyMemory<byte> jpeg) => Host.Picture = jpeg;

    public async ValueTask DisposeAsync()
    {
        await Simulator.DisposeAsync();
        await services.DisposeAsync();
    }
}
