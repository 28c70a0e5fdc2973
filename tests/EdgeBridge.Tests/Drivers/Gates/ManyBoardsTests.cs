using System.Diagnostics;
using Fokus.EdgeBridge.Drivers.Gates;
using Fokus.EdgeBridge.Protocols.Boards.Simulation;

namespace Fokus.EdgeBridge.Tests.Drivers.Gates;

/// <summary>Boards beside each other, and masters beside each other.</summary>
[Trait("Speed", "Slow")]
public class ManyBoardsTests
{
    [Fact]
    public async Task One_silent_board_among_eight_takes_nothing_from_the_other_seven()
    {
        await RunAsync(8, async (benches, logs) =>
        {
            foreach (var log in logs)
            {
                await log.NextAsync(signal => signal is GateSignal.Moved);
            }

            benches[3].Become(BenchFault.Mute);
            Assert.IsType<GateSignal.Lost>(await logs[3].NextAsync());
            foreach (var bench in benches)
            {
                bench.SetArming(true);
            }

            foreach (var log in logs.Where(log => log != logs[3]))
            {
                Assert.Equal(new GateSignal.Arming(true), await log.NextAsync());
            }

            Assert.False(logs[3].TryNext(out _));
        });
    }

    [Fact]
    public async Task Half_of_the_boards_absent_at_the_start_delay_the_others_by_nothing()
    {
        var watch = Stopwatch.StartNew();
        await RunAsync(
            6,
            async (_, logs) =>
            {
                foreach (var log in logs.Take(3))
                {
                    await log.NextAsync(signal => signal is GateSignal.Online);
                }

                Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5));
                foreach (var log in logs.Skip(3))
                {
                    Assert.IsType<GateSignal.Lost>(await log.NextAsync());
                }
            },
            bench => bench.Simulator.Misbehaviour = BoardMisbehaviour.Dropped,
            absentFrom: 3);
    }

    [Fact]
    public async Task Second_master_on_a_board_that_bears_one_is_reported_and_the_board_left_alone()
    {
        await using var bench = ModbusBrands.Bench("WaveshareRelay");
        bench.Simulator.BearsOneClient = true;
        var signals = new SignalLog<GateSignal>();
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(SignalLog<int>.Guard);
        using var rivalStops = CancellationTokenSource.CreateLinkedTokenSource(SignalLog<int>.Guard);
        var running = bench.Gate.RunAsync(signals.Listener, stopping.Token);
        await signals.NextAsync(signal => signal is GateSignal.Moved);
        var rival = new RivalMaster(bench.Simulator.Port).RunAsync(rivalStops.Token);

        var lost = (GateSignal.Lost)await signals.NextAsync(signal => signal is GateSignal.Lost);
        Assert.Contains("second master", lost.Why, StringComparison.Ordinal);
        await rivalStops.CancelAsync();
        await rival;

        Assert.IsType<GateSignal.Online>(await signals.NextAsync(signal => signal is GateSignal.Online));
        Assert.Equal(0, bench.Pulses);
        await stopping.CancelAsync();
        await running;
    }

    [Fact]
    public void Four_cuts_in_half_a_minute_are_no_accident_and_three_are()
    {
        var watch = new RivalWatch();
        Assert.False(watch.Cut(TimeSpan.FromSeconds(0)));
        Assert.False(watch.Cut(TimeSpan.FromSeconds(10)));
        Assert.False(watch.Cut(TimeSpan.FromSeconds(20)));

        // The first is older than half a minute by now.
        Assert.False(watch.Cut(TimeSpan.FromSeconds(31)));
        Assert.True(watch.Cut(TimeSpan.FromSeconds(32)));
        Assert.True(watch.IsPausing(TimeSpan.FromSeconds(36.9)));
        Assert.False(watch.IsPausing(TimeSpan.FromSeconds(37)));
    }

    private static async Task RunAsync(
        int count, Func<ModbusBench[], SignalLog<GateSignal>[], Task> test, Action<ModbusBench>? sicken = null, int absentFrom = int.MaxValue)
    {
        var benches = Enumerable.Range(0, count).Select(_ => ModbusBrands.Bench("WaveshareRelay")).ToArray();
        var logs = benches.Select(_ => new SignalLog<GateSignal>()).ToArray();
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(SignalLog<int>.Guard);
        foreach (var absent in benches.Skip(absentFrom))
        {
            sicken?.Invoke(absent);
        }

        var running = Task.WhenAll(benches.Zip(logs, (bench, log) => bench.Gate.RunAsync(log.Listener, stopping.Token)));
        await test(benches, logs);
        await stopping.CancelAsync();
        await running;
        foreach (var bench in benches)
        {
            await bench.DisposeAsync();
        }
    }
}
