using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.EdgeBridge.Drivers.Gates;
using Fokus.EdgeBridge.Drivers.Gates.WaveshareRelay;
using Fokus.EdgeBridge.Drivers.Gates.WaveshareRelay.Simulation;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Tests.Drivers.Gates.WaveshareRelay;

public sealed class WaveshareRelayGateTests : GateConformance
{
    private protected override IGateBench NewBench() => new WaveshareRelayBench();

    [Fact]
    public async Task Input_linked_to_a_relay_from_the_factory_is_unlinked_before_a_car_can_drive_the_gate()
    {
        await using var bench = new WaveshareRelayBench();
        bench.Simulator.Board.LinkInput(WaveshareRelayBench.OpenRelay);
        bench.Simulator.Board.SetInput(WaveshareRelayBench.OpenRelay, true);
        Assert.True(bench.IsOpenRelayOn);

        await RunUntilAsync(bench, signal => signal is GateSignal.Online);

        Assert.False(bench.IsOpenRelayOn);
        Assert.Equal(WaveshareRelayMap.NormalMode, bench.Simulator.Board.ControlMode(WaveshareRelayBench.OpenRelay));
    }

    [Fact]
    public async Task Pulse_is_ended_by_the_board()
    {
        await using var bench = new WaveshareRelayBench();
        await RunUntilAsync(bench, signal => signal is GateSignal.Moved, () => OpenAsync(bench));

        Assert.Equal(Duration.FromMilliseconds(500), Assert.Single(bench.Simulator.Board.Pulses).Length);
    }

    [Fact]
    public async Task Button_is_told_once_a_press()
    {
        await using var bench = new WaveshareRelayBench();
        bench.Simulator.Board.SetInput(WaveshareRelayBench.Button, true);
        var signals = new SignalLog<GateSignal>();
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(SignalLog<int>.Guard);
        var running = bench.Gate.RunAsync(signals.Listener, stopping.Token);
        await signals.NextAsync(signal => signal is GateSignal.Moved);

        // Held down when the board came: not a press. The loop tells that the release has been seen.
        bench.Simulator.Board.SetInput(WaveshareRelayBench.Button, false);
        bench.SetArming(true);
        Assert.Equal(new GateSignal.Arming(true), await signals.NextAsync());
        bench.Simulator.Board.SetInput(WaveshareRelayBench.Button, true);
        Assert.IsType<GateSignal.TicketButton>(await signals.NextAsync());
        bench.SetArming(false);
        Assert.Equal(new GateSignal.Arming(false), await signals.NextAsync());

        await stopping.CancelAsync();
        await running;
    }

    [Theory]
    [InlineData(WaveshareRelayMisbehaviour.ReplyLate)]
    [InlineData(WaveshareRelayMisbehaviour.CloseOnRequest)]
    [InlineData(WaveshareRelayMisbehaviour.WrongTransaction)]
    [InlineData(WaveshareRelayMisbehaviour.AcceptThenDrop)]
    [InlineData(WaveshareRelayMisbehaviour.Frozen)]
    internal async Task Sick_board_is_lost_is_never_written_to_and_comes_back(WaveshareRelayMisbehaviour sickness)
    {
        await using var bench = new WaveshareRelayBench();
        var signals = new SignalLog<GateSignal>();
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(SignalLog<int>.Guard);
        var running = bench.Gate.RunAsync(signals.Listener, stopping.Token);
        await signals.NextAsync(signal => signal is GateSignal.Moved);

        bench.Simulator.Misbehaviour = sickness;
        Assert.IsType<GateSignal.Lost>(await signals.NextAsync());
        Assert.Equal(GateOutcome.Unreachable, await OpenAsync(bench));
        bench.Simulator.Misbehaviour = WaveshareRelayMisbehaviour.None;

        Assert.IsType<GateSignal.Online>(await signals.NextAsync());
        Assert.Equal(0, bench.Pulses);
        await stopping.CancelAsync();
        await running;
    }

    private static async Task RunUntilAsync(WaveshareRelayBench bench, Func<GateSignal, bool> fits, Func<Task>? then = null)
    {
        var signals = new SignalLog<GateSignal>();
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(SignalLog<int>.Guard);
        var running = bench.Gate.RunAsync(signals.Listener, stopping.Token);
        await signals.NextAsync(fits);
        await (then?.Invoke() ?? Task.CompletedTask);
        await stopping.CancelAsync();
        await running;
    }

    private static Task<GateOutcome> OpenAsync(WaveshareRelayBench bench)
    {
        var now = TimeProvider.System.GetCurrentInstant();
        return bench.Gate.OpenAsync(new GateCommand(IdSource.NewCommand(now), now + Duration.FromSeconds(5)), SignalLog<int>.Guard);
    }
}
