using Fokus.Domain.Facts;
using Fokus.Domain.Faults;
using Fokus.Domain.Lanes;
using Fokus.EdgeBridge.Drivers.Gates;
using Fokus.EdgeBridge.Journal;
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
    public async Task With_a_full_disk_nothing_opens_and_the_lane_says_why()
    {
        await using var garage = await TestGarage.StartAsync(journalBytes: 1 << 20);
        await garage.EntryGate.ComeOnlineAsync();
        await garage.EntryGate.SayAsync(new GateSignal.Arming(true));
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Present);
        while (await garage.Journal.AppendAsync(new(garage.Now, [TestJournal.SomeFact()], []), CancellationToken.None) is AppendAnswer.Recorded)
            continue;

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
}
