using System.Globalization;
using System.Text.Json;
using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Drivers;
using Fokus.EdgeBridge.Drivers.Gates;
using Fokus.EdgeBridge.Drivers.Gates.WaveshareRelay;
using Fokus.EdgeBridge.Drivers.Gates.WaveshareRelay.Simulation;
using Microsoft.Extensions.DependencyInjection;

namespace Fokus.EdgeBridge.Tests.Drivers.Gates.WaveshareRelay;

/// <summary>A driver made by its brand, as the garage file would have it, on a simulated board.</summary>
internal sealed class WaveshareRelayBench : IGateBench
{
    public const int OpenRelay = 2;
    public const int Arming = 0;
    public const int Closing = 1;
    public const int Up = 2;
    public const int Down = 3;
    public const int Button = 4;

    private readonly ServiceProvider services = new ServiceCollection().AddSingleton(TimeProvider.System).AddLogging().BuildServiceProvider();

    public WaveshareRelayBench()
    {
        var options = Options(Simulator.Port);
        var brand = new WaveshareRelayBrand();
        Assert.Empty(brand.Check(options));
        Gate = brand.Create(new Device(DeviceId.Parse("gate-1"), brand.Name, options), services);
    }

    public WaveshareRelaySimulator Simulator { get; } = new(TimeProvider.System);

    public IGate Gate { get; }

    public int Pulses => Simulator.Board.Pulses.Count(pulse => pulse.Relay == OpenRelay);

    public bool IsOpenRelayOn => Simulator.Board.IsOn(OpenRelay);

    public static JsonElement Options(int port) => JsonSerializer.Deserialize<JsonElement>(string.Create(CultureInfo.InvariantCulture, $$"""
        {
          "host": "127.0.0.1", "port": {{port}}, "unit": 1, "open_relay": {{OpenRelay}}, "pulse_ms": 500,
          "inputs": { "arming": {{Arming}}, "closing": {{Closing}}, "up": {{Up}}, "down": {{Down}}, "ticket_button": {{Button}} },
          "poll_ms": 20, "loop_on_ms": 40, "loop_off_ms": 60, "response_timeout_ms": 300
        }
        """));

    public void SetArming(bool isOccupied) => Simulator.Board.SetInput(Arming, isOccupied);

    public void SetClosing(bool isOccupied) => Simulator.Board.SetInput(Closing, isOccupied);

    public void SetUp(bool isReached) => Simulator.Board.SetInput(Up, isReached);

    public void SetDown(bool isReached) => Simulator.Board.SetInput(Down, isReached);

    public void LeaveRelayOn() => Simulator.Board.SetRelay(OpenRelay, true);

    public void Become(BenchFault fault) => Simulator.Misbehaviour = fault switch
    {
        BenchFault.None => WaveshareRelayMisbehaviour.None,
        BenchFault.Frozen => WaveshareRelayMisbehaviour.Frozen,
        BenchFault.WritesUnanswered => WaveshareRelayMisbehaviour.SwallowWriteAnswers,
        BenchFault.WritesRefused => WaveshareRelayMisbehaviour.RefuseWrites,
        BenchFault.Mute => WaveshareRelayMisbehaviour.Mute,
    };

    public void Drop() => Simulator.DropConnections();

    public async ValueTask DisposeAsync()
    {
        Simulator.Dispose();
        await services.DisposeAsync();
    }
}
