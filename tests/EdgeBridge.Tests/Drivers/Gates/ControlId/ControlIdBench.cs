using System.Globalization;
using System.Text.Json;
using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Drivers;
using Fokus.EdgeBridge.Drivers.Gates;
using Fokus.EdgeBridge.Drivers.Gates.ControlId;
using Fokus.EdgeBridge.Drivers.Gates.ControlId.Simulation;
using Microsoft.Extensions.DependencyInjection;

namespace Fokus.EdgeBridge.Tests.Drivers.Gates.ControlId;

/// <summary>A driver made by its brand, as the garage file would have it, on a simulated device.</summary>
internal sealed class ControlIdBench : IGateBench
{
    private const int Arming = 0;
    private const int Closing = 1;
    private const int Up = 5;
    private const int Down = 6;
    private const int Button = 7;

    private readonly ServiceProvider services = new ServiceCollection().AddSingleton(TimeProvider.System).AddLogging().BuildServiceProvider();
    private readonly string opening;

    private ControlIdBench(ControlIdSimulator simulator, string opening)
    {
        Simulator = simulator;
        this.opening = opening;
        Gate = NewGate();
    }

    public ControlIdSimulator Simulator { get; }

    public IGate Gate { get; }

    public int Pulses => Simulator.Pins.Pulses;

    public int Orders => Simulator.Orders;

    public bool IsOpenRelayOn => Simulator.Pins.IsActive(SimulatedPins.Relay);

    public static async Task<ControlIdBench> StartAsync(string opening = "\"door\": 1") =>
        new(await ControlIdSimulator.StartAsync(TimeProvider.System, SignalLog<int>.Guard), opening);

    public IGate NewGate()
    {
        var options = JsonSerializer.Deserialize<JsonElement>(string.Create(CultureInfo.InvariantCulture, $$"""
            {
              "host": "127.0.0.1", "port": {{Simulator.Port}}, "login": "{{ControlIdSimulator.Login}}", "password": "{{ControlIdSimulator.Password}}",
              {{opening}}, "relay_pin": {{SimulatedPins.Relay}},
              "inputs": { "arming": {{Arming}}, "closing": {{Closing}}, "up": {{Up}}, "down": {{Down}}, "ticket_button": {{Button}} },
              "poll_ms": 50, "loop_on_ms": 40, "loop_off_ms": 60, "response_timeout_ms": 400
            }
            """));
        var brand = new ControlIdBrand();
        Assert.Empty(brand.Check(options));
        return brand.Create(new Device(DeviceId.Parse("gate-1"), brand.Name, options), services);
    }

    public void SetArming(bool isOccupied) => Simulator.Pins.Set(Arming, isOccupied);

    public void SetClosing(bool isOccupied) => Simulator.Pins.Set(Closing, isOccupied);

    public void SetUp(bool isReached) => Simulator.Pins.Set(Up, isReached);

    public void SetDown(bool isReached) => Simulator.Pins.Set(Down, isReached);

    public void PressButton(bool isPressed) => Simulator.Pins.Set(Button, isPressed);

    // The device times its relay: nobody can leave it on for good.
    public void LeaveRelayOn() => Simulator.Pins.HoldRelay();

    public async Task RelayFallsAsync(CancellationToken cancellationToken)
    {
        var fell = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Simulator.Pins.RelayFell += () => fell.TrySetResult();
        if (IsOpenRelayOn)
        {
            await fell.Task.WaitAsync(TimeSpan.FromSeconds(20), cancellationToken);
        }
    }

    public void Become(BenchFault fault) => Simulator.Misbehaviour = fault switch
    {
        BenchFault.None => ControlIdMisbehaviour.None,
        BenchFault.Frozen => ControlIdMisbehaviour.Frozen,
        BenchFault.WritesUnanswered => ControlIdMisbehaviour.SwallowWriteAnswers,
        BenchFault.WritesRefused => ControlIdMisbehaviour.RefuseWrites,
        BenchFault.Mute => ControlIdMisbehaviour.Mute,
        BenchFault.Slow => ControlIdMisbehaviour.Slow,
        BenchFault.Busy => ControlIdMisbehaviour.Busy,
    };

    public void Drop() => Simulator.DropConnections();

    public async ValueTask DisposeAsync()
    {
        await Simulator.DisposeAsync();
        await services.DisposeAsync();
    }
}
