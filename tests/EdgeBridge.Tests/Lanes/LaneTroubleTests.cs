using Fokus.Domain.Facts;
using Fokus.Domain.Faults;
using Fokus.Domain.Lanes;
using Fokus.EdgeBridge.Drivers.Gates;
using Fokus.EdgeBridge.Journal;
using Fokus.EdgeBridge.Lanes;
using Fokus.EdgeBridge.Tests.Journal;

namespace Fokus.EdgeBridge.Tests.Lanes;

public sealed class LaneTroubleTests
{
    [Fact]
    public async Task After_a_power_cut_between_commit_and_pulse_the_lane_is_where_it_was_and_decides_anew()
    {
        var garage = await TestGarage.StartAsync();
        garage.EntryGate.Answer = _ => new TaskCompletionSource<GateOutcome>().Task.WaitAsync(TimeSpan.FromMilliseconds(1));
        await garage.EntryGate.ComeOnlineAsync();
        await garage.EntryGate.SayAsync(new GateSignal.Arming(true));
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Present);
        await garage.EntryCamera.PushAsync("ABC1D23");
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Opening);

        await using var again = await garage.RestartAsync(away: TimeSpan.FromMinutes(3));
        var resumed = await again.UntilAsync(TestGarage.Entry, view => view.Phase == LanePhase.Opening);
        Assert.Equal("ABC1D23", resumed.Plate);
        Assert.Empty(again.EntryGate.Opened);

        // The vehicle still waits before a gate that is down: that is a new decision with a new command.
        await again.EntryGate.ComeOnlineAsync(isArmed: true);
        await again.UntilAsync(TestGarage.Entry, view => view is { Phase: LanePhase.Opening, Gate: GatePosition.Down });
        var command = Assert.Single(again.EntryGate.Opened);
        Assert.True(command.Expires > again.Now);
    }

    [Fact]
    public async Task An_order_by_hand_is_not_given_again_after_a_restart()
    {
        var garage = await TestGarage.StartAsync();
        await garage.EntryGate.ComeOnlineAsync();
        await garage.UntilAsync(TestGarage.Entry, view => view.Gate == GatePosition.Down);
        await garage.Desk.OrderAsync(TestGarage.Entry, TestGarage.Order("command-1", garage.Now), TestContext.Current.CancellationToken);

        await using var again = await garage.RestartAsync(away: TimeSpan.FromMinutes(3));
        await again.EntryGate.ComeOnlineAsync(isArmed: true);
        await again.UntilAsync(TestGarage.Entry, LanePhase.NeedsAttendant);

        Assert.Empty(again.EntryGate.Opened);
    }

    [Fact]
    public async Task A_commit_that_takes_longer_than_the_command_lives_moves_nothing()
    {
        await using var garage = await TestGarage.StartAsync();
        await garage.EntryGate.ComeOnlineAsync();
        await garage.EntryGate.SayAsync(new GateSignal.Arming(true));
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Present);
        // Once the decision is on the disk, the clock is already past the three seconds of the command.
        var commits = 0;
        using var slow = garage.Journal.OnCommit(() =>
        {
            if (commits++ == 0)
                garage.Clock.Advance(TimeSpan.FromSeconds(3.5));
        });

        await garage.EntryCamera.PushAsync("ABC1D23");
        var view = await garage.UntilAsync(TestGarage.Entry, LanePhase.NeedsAttendant);

        Assert.Contains(FaultCode.GateCommandExpired, view.Faults);
        Assert.Empty(garage.EntryGate.Opened);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_does_not_lengthen_the_life_of_a_command()
    {
        var clock = new SteppedClock();
        await using var garage = await TestGarage.StartAsync(clock: clock);
        await garage.EntryGate.ComeOnlineAsync();
        await garage.EntryGate.SayAsync(new GateSignal.Arming(true));
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Present);
        // The commit takes longer than the three seconds of the command, and meanwhile the wall clock goes back an hour.
        var commits = 0;
        using var slow = garage.Journal.OnCommit(() =>
        {
            if (commits++ > 0)
                return;
            clock.SetBy = TimeSpan.FromHours(-1);
            clock.Advance(TimeSpan.FromSeconds(3.5));
        });

        await garage.EntryCamera.PushAsync("ABC1D23");
        var view = await garage.UntilAsync(TestGarage.Entry, view => view.Phase is LanePhase.NeedsAttendant or LanePhase.Open);

        Assert.Contains(FaultCode.GateCommandExpired, view.Faults);
        Assert.Empty(garage.EntryGate.Opened);
    }

    [Fact]
    public async Task A_deadline_lasts_as_long_as_it_should_when_the_clock_is_set_back_during_the_commit()
    {
        var clock = new SteppedClock();
        await using var garage = await TestGarage.StartAsync(clock: clock);
        await garage.EntryGate.ComeOnlineAsync();
        await garage.UntilAsync(TestGarage.Entry, view => view.Gate == GatePosition.Down);
        using (garage.Journal.OnCommit(() => clock.SetBy = TimeSpan.FromHours(-1)))
        {
            await garage.EntryGate.SayAsync(new GateSignal.Arming(true));
            await garage.UntilAsync(TestGarage.Entry, LanePhase.Present);
        }

        clock.Advance(TimeSpan.FromSeconds(4));

        await garage.UntilAsync(TestGarage.Entry, LanePhase.AskingTicket);
    }

    [Fact]
    public async Task A_deadline_that_the_full_disk_did_not_take_comes_again()
    {
        await using var garage = await TestGarage.StartAsync(journalBytes: 1 << 20);
        await garage.EntryGate.ComeOnlineAsync();
        await garage.EntryGate.SayAsync(new GateSignal.Arming(true));
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Present);
        await FillAsync(garage);
        garage.Clock.Advance(TimeSpan.FromSeconds(4));
        await garage.UntilAsync(TestGarage.Entry, view => view.Faults.Contains(FaultCode.DiskNearlyFull));

        garage.Journal.Acknowledge(garage.Journal.Epoch, garage.Journal.LastSeq);
        garage.Clock.Advance(TimeSpan.FromSeconds(1));

        await garage.UntilAsync(TestGarage.Entry, LanePhase.AskingTicket);
    }

    [Fact]
    public async Task A_restart_that_the_full_disk_did_not_take_is_made_up_for_when_there_is_room()
    {
        var garage = await TestGarage.StartAsync(journalBytes: 1 << 20);
        await garage.EntryGate.ComeOnlineAsync();
        await garage.EntryGate.SayAsync(new GateSignal.Arming(true));
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Present);
        await garage.EntryCamera.PushAsync("ABC1D23");
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Opening);
        await FillAsync(garage);
        await using var again = await garage.RestartAsync(journalBytes: 1 << 20);
        await again.UntilAsync(TestGarage.Entry, view => view.Faults.Contains(FaultCode.DiskNearlyFull));

        again.Journal.Acknowledge(again.Journal.Epoch, again.Journal.LastSeq);
        await again.EntryGate.SayAsync(new GateSignal.Moved(GatePosition.Down));
        await again.UntilAsync(TestGarage.Entry, view => view.Faults.Contains(FaultCode.BoardLost));
        await again.EntryGate.ComeOnlineAsync(isArmed: true);
        await again.UntilAsync(TestGarage.Entry, view => view.Gate == GatePosition.Down);
        // It is decided anew for the vehicle that still waits; this arm never lifts, and the four seconds pass.
        again.Clock.Advance(TimeSpan.FromSeconds(4));

        var view = await again.UntilAsync(TestGarage.Entry, LanePhase.NeedsAttendant);
        Assert.Contains(FaultCode.GateDidNotLift, view.Faults);
    }

    [Fact]
    public async Task An_order_to_a_garage_that_stops_is_refused_at_once()
    {
        await using var garage = await TestGarage.StartAsync();
        await garage.Desk.StopAsync(CancellationToken.None);

        var answer = await garage.Desk.OrderAsync(TestGarage.Entry, TestGarage.Order("command-1", garage.Now), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        Assert.Equal(OrderAnswer.Refused, answer);
        Assert.Empty(garage.EntryGate.Opened);
    }

    [Fact]
    public async Task With_a_full_disk_nothing_opens_and_the_lane_says_why()
    {
        await using var garage = await TestGarage.StartAsync(journalBytes: 1 << 20);
        await garage.EntryGate.ComeOnlineAsync();
        await garage.EntryGate.SayAsync(new GateSignal.Arming(true));
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Present);
        await FillAsync(garage);

        await garage.EntryCamera.PushAsync("ABC1D23");
        await garage.UntilAsync(TestGarage.Entry, view => view.Faults.Contains(FaultCode.DiskNearlyFull));
        Assert.Empty(garage.EntryGate.Opened);

        // Room again: the lane asks its board for every level, and serves.
        garage.Journal.Acknowledge(garage.Journal.Epoch, garage.Journal.LastSeq);
        await garage.EntryGate.SayAsync(new GateSignal.Moved(GatePosition.Down));
        await garage.UntilAsync(TestGarage.Entry, view => view.Faults.Contains(FaultCode.BoardLost) && !view.Faults.Contains(FaultCode.DiskNearlyFull));
        await garage.EntryGate.ComeOnlineAsync(isArmed: true);
        await garage.UntilAsync(TestGarage.Entry, view => !view.Faults.Contains(FaultCode.BoardLost));
        await garage.EntryCamera.PushAsync("ABC1D23");
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Opening);
        Assert.Single(garage.EntryGate.Opened);
    }

    [Fact]
    public async Task A_fault_is_raised_once_and_cleared_once()
    {
        await using var garage = await TestGarage.StartAsync();
        await garage.EntryGate.SayAsync(new GateSignal.Lost("No answer."), new GateSignal.Lost("No answer."));
        await garage.UntilAsync(TestGarage.Entry, view => view.Faults.Contains(FaultCode.BoardLost));
        await garage.EntryGate.ComeOnlineAsync();
        await garage.UntilAsync(TestGarage.Entry, view => view is { Faults.Count: 0, Gate: GatePosition.Down });
        await garage.EntryGate.SayAsync(new GateSignal.Online(), new GateSignal.Moved(GatePosition.Moving));
        await garage.UntilAsync(TestGarage.Entry, view => view.Gate == GatePosition.Moving);

        Assert.Equal(FaultCode.BoardLost, Assert.Single(garage.Facts<Fact.FaultRaised>()).Fault);
        Assert.Equal(FaultCode.BoardLost, Assert.Single(garage.Facts<Fact.FaultCleared>()).Fault);
    }

    [Fact]
    public async Task A_driver_that_throws_is_an_unknown_outcome_and_the_lane_lives_on()
    {
        await using var garage = await TestGarage.StartAsync();
        garage.EntryGate.Answer = _ => throw new InvalidOperationException("broken");
        await garage.EntryGate.ComeOnlineAsync();
        await garage.EntryGate.SayAsync(new GateSignal.Arming(true));
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Present);
        await garage.EntryCamera.PushAsync("ABC1D23");
        await garage.UntilAsync(TestGarage.Entry, view => view.Faults.Contains(FaultCode.GateCommandUnknown));

        await garage.EntryGate.SayAsync(new GateSignal.Moved(GatePosition.Up));
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Open);
        Assert.Single(garage.EntryGate.Opened);
    }

    private static async Task FillAsync(TestGarage garage)
    {
        while (await garage.Journal.AppendAsync(new(garage.Now, [TestJournal.SomeFact()], []), CancellationToken.None) is AppendAnswer.Recorded)
            continue;
    }
}
