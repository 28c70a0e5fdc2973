using Fokus.Domain.Lanes;
using Fokus.EdgeBridge.Drivers.Gates;
using Fokus.EdgeBridge.Drivers.Gates.GenericRelay;
using Fokus.EdgeBridge.Protocols.Boards.Simulation;

namespace Fokus.EdgeBridge.Tests.Drivers.Gates.GenericRelay;

public sealed class GenericRelayGateTests : GateConformance
{
    private protected override Task<IGateBench> NewBenchAsync() => Task.FromResult<IGateBench>(New());

    private static ModbusBench New() => new(new GenericRelayBrand(), new GenericRelaySimulator(TimeProvider.System));

    [Fact]
    public async Task Board_that_tells_all_relays_or_none_is_understood()
    {
        await using var bench = New();
        bench.Simulator.Board.RefusesShortReads = true;

        await GateRun.UntilAsync(bench.Gate, signal => signal is GateSignal.Moved, async () =>
            Assert.Equal(GateOutcome.Done, await GateRun.OpenAsync(bench.Gate)));

        Assert.Equal(1, bench.Pulses);
    }

    [Fact]
    public async Task First_frame_of_each_connection_is_the_end_of_a_pulse_that_may_be_owed()
    {
        await using var bench = New();
        var first = new TaskCompletionSource<byte[]>(TaskCreationOptions.RunContinuationsAsynchronously);
        bench.Simulator.MessageCame += message => first.TrySetResult(message);

        await GateRun.UntilAsync(bench.Gate, signal => signal is GateSignal.Online);

        // Function 5, relay 2, "off".
        Assert.Equal([5, 0, 2, 0, 0], await first.Task);
    }

    [Fact]
    public async Task Pulse_whose_order_was_not_answered_is_ended_first_of_all_on_the_next_connection()
    {
        await using var bench = New();
        await GateRun.UntilAsync(bench.Gate, signal => signal is GateSignal.Moved, async () =>
        {
            bench.Become(BenchFault.WritesUnanswered);
            Assert.Equal(GateOutcome.Unknown, await GateRun.OpenAsync(bench.Gate));
            Assert.True(bench.IsOpenRelayOn);
            var next = new TaskCompletionSource<byte[]>(TaskCreationOptions.RunContinuationsAsynchronously);
            bench.Simulator.MessageCame += message => next.TrySetResult(message);

            Assert.Equal([5, 0, 2, 0, 0], await next.Task.WaitAsync(TimeSpan.FromSeconds(20), SignalLog<int>.Guard));
            await bench.RelayFallsAsync(SignalLog<int>.Guard);
        });

        Assert.Equal(1, bench.Pulses);
    }

    [Fact]
    public async Task End_that_was_refused_is_sent_again_until_the_relay_is_off()
    {
        await using var bench = New();
        await GateRun.UntilAsync(bench.Gate, signal => signal is GateSignal.Moved, async () =>
        {
            var refused = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            Assert.Equal(GateOutcome.Done, await GateRun.OpenAsync(bench.Gate));
            bench.Simulator.MessageCame += message => _ = message[0] == 5 && refused.TrySetResult();
            bench.Simulator.Misbehaviour = BoardMisbehaviour.RefuseWrites;
            await refused.Task.WaitAsync(TimeSpan.FromSeconds(20), SignalLog<int>.Guard);
            Assert.True(bench.IsOpenRelayOn);

            bench.Simulator.Misbehaviour = BoardMisbehaviour.None;
            await bench.RelayFallsAsync(SignalLog<int>.Guard);
        });

        Assert.Equal(1, bench.Pulses);
    }
}
