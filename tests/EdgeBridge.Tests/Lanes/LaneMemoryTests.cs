using Fokus.Domain.Facts;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Inputs;

namespace Fokus.EdgeBridge.Tests.Lanes;

/// <summary>What a lane says of its memory, for whoever follows its journal.</summary>
public sealed class LaneMemoryTests
{
    [Fact]
    public async Task A_lane_that_starts_says_whether_it_knows_what_it_was_doing()
    {
        var garage = await TestGarage.StartAsync();
        await ReadyAsync(garage);
        await using var again = await garage.RestartAsync();
        await ReadyAsync(again);

        var starts = again.Facts<Fact.LaneHeard>()
            .Where(heard => heard.Lane == TestGarage.Entry)
            .Select(heard => heard.Input)
            .OfType<LaneInput.Restarted>();
        Assert.Equal([false, true], starts.Select(start => start.Remembers));
    }

    [Fact]
    public async Task A_journal_that_is_left_while_a_vehicle_is_at_the_gate_is_followed_without_a_break()
    {
        await using var garage = await TestGarage.StartAsync();
        await ReadyAsync(garage);
        await garage.EntryGate.SayAsync(new EdgeBridge.Drivers.Gates.GateSignal.Arming(true));
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Present);

        await garage.Journal.LeaveEpochAsync(garage.Journal.Epoch, garage.Journal.LastSeq + 1);
        await garage.EntryGate.SayAsync(new EdgeBridge.Drivers.Gates.GateSignal.Arming(false));
        await garage.UntilAsync(TestGarage.Entry, LanePhase.Idle);

        // The first that the new journal holds is what the lane heard, and no start.
        Assert.IsType<LaneInput.ArmingOff>(garage.Facts<Fact.LaneHeard>().First(heard => heard.Lane == TestGarage.Entry).Input);
    }

    private static async Task ReadyAsync(TestGarage garage)
    {
        await garage.EntryGate.ComeOnlineAsync();
        await garage.UntilAsync(TestGarage.Entry, view => view.Gate == GatePosition.Down);
    }
}
