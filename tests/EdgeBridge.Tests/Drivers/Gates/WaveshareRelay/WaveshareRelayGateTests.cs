using Fokus.EdgeBridge.Drivers.Gates;
using Fokus.EdgeBridge.Drivers.Gates.WaveshareRelay;
using Fokus.EdgeBridge.Drivers.Gates.WaveshareRelay.Simulation;

namespace Fokus.EdgeBridge.Tests.Drivers.Gates.WaveshareRelay;

public sealed class WaveshareRelayGateTests : GateConformance
{
    private protected override Task<IGateBench> NewBenchAsync() => Task.FromResult<IGateBench>(New());

    private static ModbusBench New() => new(new WaveshareRelayBrand(), new WaveshareRelaySimulator(TimeProvider.System));

    [Fact]
    public async Task Input_linked_to_a_relay_from_the_factory_is_unlinked_before_a_car_can_drive_the_gate()
    {
        await using var bench = New();
        bench.Simulator.Board.LinkInput(ModbusBench.OpenRelay);
        bench.Simulator.Board.SetInput(ModbusBench.OpenRelay, true);
        Assert.True(bench.IsOpenRelayOn);

        await GateRun.UntilAsync(bench.Gate, signal => signal is GateSignal.Online);

        Assert.False(bench.IsOpenRelayOn);
        Assert.Equal(0, bench.Simulator.Board.ControlMode(ModbusBench.OpenRelay));
    }

    [Fact]
    public async Task Pulse_is_ended_by_the_board()
    {
        await using var bench = New();
        await GateRun.UntilAsync(bench.Gate, signal => signal is GateSignal.Moved, () => GateRun.OpenAsync(bench.Gate));

        Assert.Equal(NodaTime.Duration.FromMilliseconds(500), Assert.Single(bench.Simulator.Board.Pulses).Length);
    }
}
