using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Effects;
using Fokus.Domain.Lanes.Setup;
using Fokus.Domain.Stays;
using NodaTime;

namespace Fokus.Domain.Tests.Lanes;

/// <summary>A vehicle that reaches over two loops, or three, and whoever comes behind it.</summary>
public sealed class LongVehicleScenarios
{
    private static readonly LaneSetup Three = LaneSetup.Default with { Loops = LaneLoops.Three };

    /// <summary>Armed at 0 s, paid at 4 s, over the closing loop from 4.5 s, the arming loop left at 6 s.</summary>
    private static Lane Lorry(LaneSetup? setup = null)
    {
        var lane = Lane.Exit(setup ?? LaneSetup.Default).At("0s").ArmingOn().At("1s").Plate(Lane.Inside(12_00)).At("4s").Paid()
            .At("4.4s").Up().At("4.5s").SafetyOn().ClosingOn();
        return lane.At("6s").ArmingOff();
    }

    [Theory]
    [InlineData(LaneLoops.Two)]
    [InlineData(LaneLoops.Three)]
    public void It_leaves_once_when_it_has_crossed_and_the_arm_is_awaited_down_once(LaneLoops loops)
    {
        var lane = Lorry(LaneSetup.Default with { Loops = loops }).At("7.5s").SafetyOff().At("7.999s");
        Assert.Empty(lane.Closed);

        lane.At("8s").ClosingOff();
        Assert.Equal(new LaneEffect.CloseStay(Lane.Stay, StayFate.Settled), Assert.Single(lane.Closed));
        Assert.Single(lane.Commands);
        // Once, from 8 s on, when nothing is under it any more.
        var down = Assert.Single(lane.Done.OfType<LaneEffect.StartDeadline>(), wait => wait.Deadline == LaneDeadline.Close);
        Assert.Equal(Lane.Noon + Duration.FromSeconds(8 + 15), down.At);
    }

    [Fact]
    public void An_arm_that_stays_up_behind_it_is_told()
    {
        var lane = Lorry().At("8s").ClosingOff().At("22.999s");
        Assert.Empty(lane.Faults);

        Assert.Equal([FaultCode.GateDidNotClose], lane.At("23s").Faults);
        Assert.Empty(lane.Down().Faults);
    }

    [Theory]
    [InlineData("6s", true, LaneLoops.Two)] // bumper to bumper: the loop falls and rises at once
    [InlineData("7s", true, LaneLoops.Two)]
    [InlineData("7s", true, LaneLoops.Three)]
    [InlineData("7.999s", true, LaneLoops.Two)]
    [InlineData("8.001s", false, LaneLoops.Two)] // just after it
    public void Whoever_arms_behind_it_does_not_pass_on_its_payment(string armsAt, bool isStillCrossing, LaneLoops loops)
    {
        var lane = Lorry(LaneSetup.Default with { Loops = loops });
        lane = isStillCrossing
            ? lane.At(armsAt).ArmingOn().At("8s").SafetyOff().ClosingOff()
            : lane.At("8s").SafetyOff().ClosingOff().At(armsAt).ArmingOn();

        Assert.Equal(LanePhase.Present, lane.Phase);
        Assert.Equal(((StayId?)null, (Credential?)null), (lane.State.Visit!.Stay, lane.State.Visit.Credential));
        Assert.Single(lane.Closed);

        // The payment is told once more, and the arm is still up: it drives through, without leave and without a stay.
        lane.Paid().At("9s").ClosingOn().At("10s").ArmingOff();
        Assert.Contains(FaultCode.UnauthorisedPassage, lane.Faults);
        lane.At("11s").ClosingOff();
        Assert.Single(lane.Closed);
        Assert.Single(lane.Commands);
    }

    [Fact]
    public void Whoever_follows_it_bumper_to_bumper_is_told_although_two_loops_cannot_tell_the_two_apart()
    {
        // It arms at 7 s and is gone from the arming loop at 7.9 s; the closing loop does not fall between them.
        var lane = Lorry().At("7s").ArmingOn().At("7.9s").ArmingOff().At("9.5s").ClosingOff();

        Assert.Equal((LanePhase.Idle, FaultCode.PassageUnseen), (lane.Phase, Assert.Single(lane.Faults)));
        Assert.Single(lane.Closed);
        Assert.Single(lane.Commands);
    }

    [Fact]
    public void Whoever_backs_away_behind_it_is_no_alarm_where_a_third_loop_tells_nor_where_the_arm_is_down()
    {
        var three = Lorry(Three).At("7s").SafetyOff().ArmingOn().At("7.9s").ArmingOff().At("8s").ClosingOff();
        Assert.Equal((LanePhase.Idle, 0, 1), (three.Phase, three.Faults.Count, three.Closed.Count));

        var barred = Lorry().At("6.5s").Down().At("7s").ArmingOn().At("7.9s").ArmingOff().At("8s").ClosingOff();
        Assert.Equal((LanePhase.Idle, 0, 1), (barred.Phase, barred.Faults.Count, barred.Closed.Count));
    }

    [Fact]
    public void It_waits_before_a_gate_that_is_still_down_as_long_as_it_likes()
    {
        // Over both loops from 0.5 s on, paid at 30 s.
        var lane = Lane.Exit().At("0s").ArmingOn().At("0.5s").ClosingOn().At("1s").Plate(Lane.Inside(12_00)).At("30s");
        Assert.Equal((LanePhase.AwaitingPayment, 0), (lane.Phase, lane.Faults.Count));

        lane.Paid().At("31s").Up().At("33s").ArmingOff().At("35s").ClosingOff();
        Assert.Single(lane.Closed);
        Assert.Single(lane.Commands);
    }

    [Fact]
    public void With_three_loops_a_lorry_over_all_of_them_is_one_vehicle()
    {
        var lane = Lane.Entry(Three).At("0s").ArmingOn().At("1s").Plate().At("2s").Up().At("3s").SafetyOn().At("4s").ClosingOn()
            .At("8s").ArmingOff().At("9s").SafetyOff();
        Assert.Empty(lane.Opened);

        lane.At("10s").ClosingOff();
        Assert.Single(lane.Opened);
        Assert.Empty(lane.At("12s").Down().At("60s").Faults);
    }
}
