using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Drivers;
using Fokus.EdgeBridge.Drivers.Gates;
using Fokus.EdgeBridge.Protocols.Boards.Simulation;
using Microsoft.Extensions.DependencyInjection;

namespace Fokus.EdgeBridge.Tests.Drivers.Gates;

/// <summary>A driver made by its brand, as the garage file would have it, on a simulated board.</summary>
internal sealed class ModbusBench : IGateBench
{
    public const int OpenRelay = 2;
    public const int Arming = 0;
    public const int Closing = 1;
    public const int Up = 2;
    public const int Down = 3;
    public const int Button = 4;

    private readonly ServiceProvider services = new ServiceCollection().AddSingleton(TimeProvider.System).AddLogging().BuildServiceProvider();
    private readonly IBrand<IGate> brand;
    private readonly (string Name, JsonNode Value)[] extras;
    private int orders;

    public ModbusBench(IBrand<IGate> brand, BoardSimulator simulator, params (string Name, JsonNode Value)[] extras)
    {
        this.brand = brand;
        this.extras = extras;
        Simulator = simulator;
        simulator.MessageCame += Count;
        Gate = NewGate();
    }

    public BoardSimulator Simulator { get; }

    public IGate Gate { get; }

    public int Pulses => Simulator.Board.Pulses.Count(pulse => pulse.Relay == OpenRelay);

    public int Orders => Volatile.Read(ref orders);

    public bool IsOpenRelayOn => Simulator.Board.IsOn(OpenRelay);

    public IGate NewGate()
    {
        var options = Options(Simulator.Port);
        foreach (var (name, value) in extras)
        {
            options[name] = value.DeepClone();
        }

        var element = JsonSerializer.SerializeToElement(options);
        Assert.Empty(brand.Check(element));
        return brand.Create(new Device(DeviceId.Parse("gate-1"), brand.Name, element), services);
    }

    private static JsonObject Options(int port) => (JsonObject)JsonNode.Parse(string.Create(CultureInfo.InvariantCulture, $$"""
        {
          "host": "127.0.0.1", "port": {{port}}, "unit": 1, "open_relay": {{OpenRelay}}, "pulse_ms": 500,
          "inputs": { "arming": {{Arming}}, "closing": {{Closing}}, "up": {{Up}}, "down": {{Down}}, "ticket_button": {{Button}} },
          "poll_ms": 20, "loop_on_ms": 40, "loop_off_ms": 60, "response_timeout_ms": 300
        }
        """))!;

    // Function 5 and any value but "off", except to the coils that end a safe state.
    private void Count(byte[] message)
    {
        var address = (message[1] << 8) | message[2];
        var safe = Simulator.Board.Map.SafeStates?.First ?? int.MaxValue;
        var isFlag = address >= safe && address < safe + Simulator.Board.Map.Outputs.Count;
        if (message[0] == 5 && !isFlag && (message[3] | message[4]) != 0)
        {
            Interlocked.Increment(ref orders);
        }
    }

    public void SetArming(bool isOccupied) => Simulator.Board.SetInput(Arming, isOccupied);

    public void SetClosing(bool isOccupied) => Simulator.Board.SetInput(Closing, isOccupied);

    public void SetUp(bool isReached) => Simulator.Board.SetInput(Up, isReached);

    public void SetDown(bool isReached) => Simulator.Board.SetInput(Down, isReached);

    public void PressButton(bool isPressed) => Simulator.Board.SetInput(Button, isPressed);

    public void LeaveRelayOn() => Simulator.Board.SetRelay(OpenRelay, true);

    public async Task RelayFallsAsync(CancellationToken cancellationToken)
    {
        var fell = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Simulator.Board.RelayFell += relay => _ = relay == OpenRelay && fell.TrySetResult();
        if (IsOpenRelayOn)
        {
            await fell.Task.WaitAsync(TimeSpan.FromSeconds(20), cancellationToken);
        }
    }

    public void Become(BenchFault fault)
    {
        Simulator.Lateness = TimeSpan.FromMilliseconds(fault == BenchFault.Slow ? 150 : 450);
        Simulator.Misbehaviour = fault switch
        {
            BenchFault.None => BoardMisbehaviour.None,
            BenchFault.Frozen => BoardMisbehaviour.Frozen,
            BenchFault.WritesUnanswered => BoardMisbehaviour.SwallowWriteAnswers,
            BenchFault.WritesRefused => BoardMisbehaviour.RefuseWrites,
            BenchFault.Mute => BoardMisbehaviour.Mute,
            BenchFault.Slow => BoardMisbehaviour.ReplyLate,
            BenchFault.Busy => BoardMisbehaviour.Busy,
        };
    }

    public void Drop() => Simulator.DropConnections();

    public async ValueTask DisposeAsync()
    {
        Simulator.Dispose();
        await services.DisposeAsync();
    }
}
