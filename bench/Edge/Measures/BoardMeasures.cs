using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Edge.Peers;
using Fokus.EdgeBridge.Drivers;
using Fokus.EdgeBridge.Drivers.Gates;
using Fokus.EdgeBridge.Drivers.Gates.WaveshareRelay;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.Edge.Measures;

/// <summary>How long an order to open takes while boards are polled, and whether a dead board is felt by the others.</summary>
internal static class BoardMeasures
{
    private const int Eight = 8;
    private const int Rounds = 4;
    private const int OrdersOfAGate = 120;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(3);

    internal static async Task<IReadOnlyList<Measured>> RunAsync(Devices devices)
    {
        var fifty = await OpenAsync(devices.Boards, devices.Boards.Count, dead: null);
        var eight = devices.Boards.Take(Eight).ToList();
        var (whole, dead) = (new List<double>(), new List<double>());
        // In turn: what else the machine does meets both.
        for (var round = 0; round < Rounds; round++)
        {
            whole.AddRange(await OpenAsync(eight, orders: Eight - 1, dead: null));
            dead.AddRange(await OpenAsync(eight, orders: Eight - 1, () => devices.KillBoardAsync(Eight - 1)));
            await devices.WakeBoardAsync(Eight - 1);
        }

        return
        [
            new("orders that were not confirmed", fifty.Concat(whole).Concat(dead).Count(double.IsInfinity), "", 0),
            new("open command p99, 50 boards polled every 50 ms", Spread.Percentile(fifty, 0.99), "ms", 50),
            new("open command p99, 8 boards", Spread.Percentile(whole, 0.99), "ms", Bar: null),
            new("open command p99 of 7, the eighth board dead", Spread.Percentile(dead, 0.99), "ms", Bar: null),
            new("one dead board of eight, ratio of the others' p99", Spread.Percentile(dead, 0.99) / Spread.Percentile(whole, 0.99), "", 1.2),
        ];
    }

    /// <summary>Orders to the first gates of some that are all polled; answers how long each took.</summary>
    private static async Task<IReadOnlyList<double>> OpenAsync(IReadOnlyList<int> ports, int orders, Func<Task>? dead)
    {
        using var stop = new CancellationTokenSource();
        var gates = ports.Select(port => new BenchGate(port)).ToList();
        var running = gates.ConvertAll(gate => gate.RunAsync(stop.Token));
        await Task.WhenAll(gates.ConvertAll(gate => gate.Online));
        if (dead is not null)
            await dead();
        // The compiler has seen everything, and the death has been noticed.
        await Task.Delay(Settle, TimeProvider.System);
        var most = Math.Max(20, OrdersOfAGate * 8 / ports.Count);
        var took = await Task.WhenAll(gates.Take(orders).Select(gate => gate.OpenManyAsync(most, Between)));
        await stop.CancelAsync();
        await Task.WhenAll(running);
        return [.. took.SelectMany(times => times)];
    }

    /// <summary>One gate with its driver.</summary>
    private sealed class BenchGate
    {
        private readonly ModbusGate gate;
        private readonly TaskCompletionSource online = new(TaskCreationOptions.RunContinuationsAsynchronously);

        internal BenchGate(int port)
        {
            using var options = JsonDocument.Parse(string.Create(
                CultureInfo.InvariantCulture,
                $$"""{ "host": "127.0.0.1", "port": {{port}}, "open_relay": 0, "pulse_ms": 100, "inputs": { "arming": 0, "closing": 1, "up": 2, "down": 3 } }"""));
            gate = new(
                DeviceId.Parse(string.Create(CultureInfo.InvariantCulture, $"board-{port}")),
                WaveshareRelayOptions.Read(new OptionFields(options.RootElement)),
                TimeProvider.System,
                NullLogger<ModbusGate>.Instance);
        }

        internal Task Online => online.Task;

        internal Task RunAsync(CancellationToken cancellationToken) => gate.RunAsync(
            signal =>
            {
                if (signal is GateSignal.Online)
                    online.TrySetResult();
            },
            cancellationToken);

        internal async Task<List<double>> OpenManyAsync(int times, TimeSpan between)
        {
            var took = new List<double>(times);
            for (var i = 0; i < times; i++)
            {
                var now = TimeProvider.System.GetCurrentInstant();
                var began = Stopwatch.GetTimestamp();
                var outcome = await gate.OpenAsync(new(IdSource.NewCommand(now), now + Duration.FromSeconds(3)), CancellationToken.None);
                // Not confirmed counts as never: on a machine that is too busy the board's answer can come after its limit.
                took.Add(outcome == GateOutcome.Done ? Stopwatch.GetElapsedTime(began).TotalMilliseconds : double.PositiveInfinity);
                await Task.Delay(between, TimeProvider.System);
            }

            return took;
        }
    }
}
