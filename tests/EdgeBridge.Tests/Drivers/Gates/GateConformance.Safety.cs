using Fokus.Domain.Lanes;
using Fokus.EdgeBridge.Drivers.Gates;
using NodaTime;

namespace Fokus.EdgeBridge.Tests.Drivers.Gates;

/// <summary>The ten rules of gate safety, each by its number.</summary>
public abstract partial class GateConformance
{
    [Fact]
    public async Task Safety_1_frozen_board_carries_out_nothing_after_it_was_given_up()
    {
        await OnlineAsync();
        bench.Become(BenchFault.Frozen);

        for (var attempt = 1; attempt <= 5; attempt++)
        {
            Assert.Equal(GateOutcome.Unreachable, await OpenAsync(Duration.FromMilliseconds(500)));
        }

        bench.Become(BenchFault.None);
        bench.SetArming(true);
        await signals.NextAsync(signal => signal is GateSignal.Arming(true));
        Assert.Equal(0, bench.Pulses);
    }

    [Fact]
    public async Task Safety_2_board_that_does_not_answer_a_read_is_never_written_to()
    {
        await OnlineAsync();
        var orders = bench.Orders;
        bench.Become(BenchFault.Mute);

        Assert.Equal(GateOutcome.Unreachable, await OpenAsync());

        Assert.Equal(orders, bench.Orders);
    }

    [Fact]
    public async Task Safety_3_unanswered_write_is_unknown_and_never_repeated()
    {
        await OnlineAsync();
        bench.Become(BenchFault.WritesUnanswered);
        var command = Command();

        Assert.Equal(GateOutcome.Unknown, await bench.Gate.OpenAsync(command, SignalLog<int>.Guard));
        bench.Become(BenchFault.None);
        bench.SetArming(true);
        await signals.NextAsync(signal => signal is GateSignal.Arming(true));

        Assert.Equal(GateOutcome.Unknown, await bench.Gate.OpenAsync(command, SignalLog<int>.Guard));
        Assert.Equal(1, bench.Pulses);
        await bench.RelayFallsAsync(SignalLog<int>.Guard);
    }

    [Fact]
    public async Task Safety_4_expired_command_moves_nothing()
    {
        await OnlineAsync();

        Assert.Equal(GateOutcome.Expired, await OpenAsync(Duration.FromMilliseconds(-1)));
        Assert.Equal(0, bench.Pulses);
    }

    [Fact]
    public async Task Safety_4_command_that_expires_while_the_board_thinks_moves_nothing()
    {
        await OnlineAsync();
        bench.Become(BenchFault.Slow);

        // The read before the write takes 150 ms, the command lives for 50 ms.
        Assert.Equal(GateOutcome.Expired, await OpenAsync(Duration.FromMilliseconds(50)));
        Assert.Equal(0, bench.Pulses);
    }

    [Fact]
    public async Task Safety_5_pulse_ends_though_the_bridge_stops_in_its_middle()
    {
        await OnlineAsync();
        Assert.Equal(GateOutcome.Done, await OpenAsync());

        await stopping.CancelAsync();
        await running;

        await bench.RelayFallsAsync(SignalLog<int>.Guard);
        Assert.Equal(1, bench.Pulses);
    }

    [Fact]
    public async Task Safety_5_pulse_ends_though_its_connection_breaks_in_its_middle()
    {
        await OnlineAsync();
        Assert.Equal(GateOutcome.Done, await OpenAsync());

        bench.Drop();

        await bench.RelayFallsAsync(SignalLog<int>.Guard);
        Assert.Equal(1, bench.Pulses);
    }

    [Fact]
    public async Task Safety_6_relay_left_on_is_released_before_the_board_counts_as_there()
    {
        bench.LeaveRelayOn();
        await OnlineAsync();

        Assert.False(bench.IsOpenRelayOn);
        Assert.Equal(0, bench.Pulses);
    }

    [Fact]
    public async Task Safety_6_relay_that_is_on_after_a_reconnect_is_released_before_an_order_is_taken()
    {
        await OnlineAsync();
        bench.Become(BenchFault.Mute);
        await signals.NextAsync(signal => signal is GateSignal.Lost);
        bench.LeaveRelayOn();

        bench.Become(BenchFault.None);
        await signals.NextAsync(signal => signal is GateSignal.Online);

        Assert.False(bench.IsOpenRelayOn);
        Assert.Equal(0, bench.Pulses);
    }

    [Theory]
    [InlineData(BenchFault.Mute)]
    [InlineData(BenchFault.Busy)]
    internal async Task Safety_7_board_that_cannot_be_read_tells_of_no_free_loop(BenchFault fault)
    {
        bench.SetClosing(true);
        await OnlineAsync();
        bench.Become(fault);
        bench.SetClosing(false);

        // A failed read is not a read of zero: the next thing told is the loss, and nothing after it until the board is back.
        Assert.IsType<GateSignal.Lost>(await signals.NextAsync());
        bench.Become(BenchFault.None);
        Assert.IsType<GateSignal.Online>(await signals.NextAsync());
        Assert.Equal(new GateSignal.Arming(false), await signals.NextAsync());
        Assert.Equal(new GateSignal.Closing(false), await signals.NextAsync());
    }

    [Fact]
    public async Task Safety_8_starting_and_stopping_moves_nothing()
    {
        await OnlineAsync();
        await stopping.CancelAsync();
        await running;

        Assert.Equal(0, bench.Pulses);
        Assert.Equal(GateOutcome.Unreachable, await OpenAsync());
    }

    [Fact]
    public async Task Safety_9_arm_raised_by_hand_is_told_and_not_fought()
    {
        await OnlineAsync();
        var orders = bench.Orders;

        bench.SetDown(false);
        Assert.Equal(new GateSignal.Moved(GatePosition.Moving), await signals.NextAsync());
        bench.SetUp(true);
        Assert.Equal(new GateSignal.Moved(GatePosition.Up), await signals.NextAsync());

        Assert.Equal(orders, bench.Orders);
    }

    [Fact]
    public async Task Safety_10_second_driver_on_the_same_board_is_kept_out()
    {
        await OnlineAsync();
        var second = bench.NewGate();
        var told = new SignalLog<GateSignal>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(SignalLog<int>.Guard);
        var secondRuns = second.RunAsync(told.Listener, stop.Token);

        var lost = Assert.IsType<GateSignal.Lost>(await told.NextAsync());
        Assert.Contains("another driver", lost.Why, StringComparison.Ordinal);
        Assert.Equal(GateOutcome.Unreachable, await second.OpenAsync(Command(), SignalLog<int>.Guard));
        Assert.Equal(GateOutcome.Done, await OpenAsync());
        Assert.Equal(1, bench.Pulses);

        // The first one stops, the second takes over.
        await stopping.CancelAsync();
        await running;
        Assert.IsType<GateSignal.Online>(await told.NextAsync());
        await stop.CancelAsync();
        await secondRuns;
    }
}
