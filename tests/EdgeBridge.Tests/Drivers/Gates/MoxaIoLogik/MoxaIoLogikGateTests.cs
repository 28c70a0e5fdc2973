using Fokus.Domain.Lanes;
using Fokus.EdgeBridge.Drivers.Gates;
using Fokus.EdgeBridge.Drivers.Gates.MoxaIoLogik;

namespace Fokus.EdgeBridge.Tests.Drivers.Gates.MoxaIoLogik;

public sealed class MoxaIoLogikGateTests : GateConformance
{
    private protected override Task<IGateBench> NewBenchAsync() => Task.FromResult<IGateBench>(New());

    private static ModbusBench New() => new(new MoxaIoLogikBrand(), new MoxaIoLogikSimulator(TimeProvider.System));

    [Fact]
    public async Task Board_that_fell_into_its_safe_state_obeys_again()
    {
        await using var bench = New();
        bench.Simulator.Board.LoseHost();
        Assert.True(bench.Simulator.Board.IsSafe(ModbusBench.OpenRelay));

        await GateRun.UntilAsync(bench.Gate, signal => signal is GateSignal.Moved, async () =>
            Assert.Equal(GateOutcome.Done, await GateRun.OpenAsync(bench.Gate)));

        Assert.Equal(1, bench.Pulses);
        Assert.False(bench.Simulator.Board.IsSafe(ModbusBench.OpenRelay));
    }

    [Fact]
    public async Task Pulse_that_was_set_too_long_on_the_board_is_stopped()
    {
        await using var bench = New();
        bench.Simulator.Board.StartedPulse = TimeSpan.FromHours(1);

        await GateRun.UntilAsync(bench.Gate, signal => signal is GateSignal.Moved, async () =>
        {
            Assert.Equal(GateOutcome.Done, await GateRun.OpenAsync(bench.Gate));
            await bench.RelayFallsAsync(SignalLog<int>.Guard);
        });

        Assert.Equal(1, bench.Pulses);
    }
}
