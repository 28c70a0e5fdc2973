using Fokus.Domain.Faults;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Setup;
using Fokus.Domain.Stays;

namespace Fokus.Domain.Tests.Lanes;

/// <summary>Lanes with a loop of its own under the arm.</summary>
public sealed class SafetyLoopScenarios
{
    private static readonly LaneSetup Three = LaneSetup.Default with { Loops = LaneLoops.Three };

    private static Lane Opened => Lane.Entry(Three).At("0s").ArmingOn().At("1s").Plate().Replied().At("2s").Up();

    [Fact]
    public void A_safety_loop_that_sleeps_while_the_arm_is_down_is_no_obstruction_and_no_vehicle()
    {
        // Case 9: it says occupied only while the arm is down.
        var lane = Lane.Entry(Three).At("0s").SafetyOn();
        Assert.Equal(LanePhase.Idle, lane.Phase);

        lane.At("100s");

        Assert.Empty(lane.Faults);
        Assert.Empty(lane.Commands);
    }

    [Fact]
    public void A_safety_loop_that_wakes_up_late_does_not_make_a_passage()
    {
        // It still says occupied when the arm is up already, then comes to itself; the vehicle has not moved.
        var lane = Lane.Entry(Three).At("0s").SafetyOn().ArmingOn().At("1s").Plate().At("2s").Up().At("2.5s").SafetyOff();
        Assert.Equal(LanePhase.Open, lane.Phase);
        Assert.Empty(lane.Opened);

        lane.At("4s").SafetyOn().ClosingOn().At("5s").ArmingOff().SafetyOff().At("6s").ClosingOff();

        Assert.Single(lane.Opened);
        Assert.Equal(LanePhase.Idle, lane.Phase);
        Assert.Empty(lane.Faults);
    }

    [Fact]
    public void In_a_lane_of_two_loops_the_closing_loop_is_the_safety_loop()
    {
        var lane = Lane.EntryOpened().At("3s").ClosingOn();

        Assert.Equal(LoopState.Occupied, lane.State.Safety);
        Assert.Equal(LanePhase.Crossing, lane.SafetyOn().SafetyOff().Phase);
    }

    [Fact]
    public void A_crossing_begins_under_the_arm_and_commits_when_the_closing_loop_falls()
    {
        var lane = Opened.At("3s").SafetyOn();
        Assert.Equal(LanePhase.Crossing, lane.Phase);

        lane.At("4s").ClosingOn().ArmingOff().At("5s").SafetyOff();
        Assert.Empty(lane.Opened);

        lane.At("6s").ClosingOff();
        Assert.Single(lane.Opened);
        Assert.Equal(LanePhase.Idle, lane.Phase);
    }

    [Fact]
    public void A_trailer_between_whose_axles_the_closing_loop_falls_is_one_vehicle()
    {
        var lane = Opened.At("3s").SafetyOn().ClosingOn().At("4s").ArmingOff().At("5s").ClosingOff();
        Assert.Empty(lane.Opened);
        Assert.Equal(LanePhase.Crossing, lane.Phase);

        lane.At("5.5s").ClosingOn().At("6s").SafetyOff().At("7s").ClosingOff();

        Assert.Single(lane.Opened);
        Assert.Empty(lane.Faults);
    }

    [Fact]
    public void A_safety_loop_that_is_held_a_moment_longer_than_the_closing_loop_only_puts_off_the_end()
    {
        var lane = Opened.At("3s").SafetyOn().ClosingOn().At("4s").ArmingOff().At("5s").ClosingOff();
        Assert.Empty(lane.Opened);

        Assert.Single(lane.At("6s").SafetyOff().Opened);
    }

    [Fact]
    public void A_safety_loop_that_stays_occupied_for_ever_does_not_keep_the_lane()
    {
        // The controller lowered the arm, so nothing is there: the loop is broken, and the vehicle has passed.
        var lane = Opened.At("3s").SafetyOn().ClosingOn().At("4s").ArmingOff().At("5s").ClosingOff().At("9s").Down();

        Assert.Single(lane.Opened);
        Assert.Equal(LanePhase.Idle, lane.Phase);
        Assert.Equal(LanePhase.Present, lane.At("20s").ArmingOn().Phase);
    }

    [Fact]
    public void A_vehicle_that_rolls_back_from_under_the_arm_and_away_leaves_no_stay()
    {
        var lane = Opened.At("3s").SafetyOn().At("4s").SafetyOff().At("5s").ArmingOff().At("8s");

        Assert.Empty(lane.Opened);
        Assert.Single(lane.Voided);
        Assert.Equal(LanePhase.Idle, lane.Phase);
    }

    [Fact]
    public void A_vehicle_that_follows_under_the_arm_is_an_unidentified_stay_and_an_alarm()
    {
        var lane = Opened.At("3s").SafetyOn().ClosingOn().At("4s").ArmingOff().SafetyOff()
            .At("4.5s").ArmingOn().At("5s").SafetyOn().At("5.5s").ArmingOff().At("6s").ClosingOff();
        Assert.Single(lane.Opened);
        Assert.Equal((LanePhase.Intrusion, FaultCode.UnauthorisedPassage), (lane.Phase, Assert.Single(lane.Faults)));

        lane.ClosingOn().At("7s").SafetyOff().At("8s").ClosingOff();

        Assert.Equal(new Credential.Unidentified(), lane.Opened[1].Credential);
        Assert.Single(lane.Commands);
    }

    [Fact]
    public void A_vehicle_that_slips_in_under_a_raised_arm_is_seen_before_it_is_through()
    {
        var lane = Lane.Entry(Three).At("0s").Up().At("1s").SafetyOn();

        Assert.Equal(LanePhase.Intrusion, lane.Phase);
        Assert.Contains(FaultCode.UnauthorisedPassage, lane.Faults);
    }

    [Fact]
    public void A_vehicle_that_meets_the_closing_loop_first_comes_the_wrong_way_even_under_a_raised_arm()
    {
        var lane = Lane.Entry(Three).At("0s").Up().At("1s").ClosingOn();
        Assert.Equal([FaultCode.WrongWay], lane.Faults);

        lane.At("2s").SafetyOn().At("3s").ClosingOff().At("4s").SafetyOff();

        Assert.Empty(lane.Opened);
        Assert.Equal(LanePhase.Idle, lane.Phase);
    }

    [Fact]
    public void A_passage_that_ends_out_of_sight_commits_when_nothing_is_left_under_the_arm()
    {
        var lane = Opened.At("3s").SafetyOn().At("4s").ArmingOff().Lost().At("9s").Back().ArmingOff().SafetyOff().ClosingOff().Down();

        Assert.Single(lane.Opened);
        Assert.Equal([FaultCode.PassageUnseen], lane.Faults);
    }

    [Fact]
    public void A_vehicle_that_is_still_under_the_arm_when_the_board_returns_has_not_passed()
    {
        var lane = Opened.At("3s").SafetyOn().At("4s").ArmingOff().Lost().At("9s").Back().ArmingOff().SafetyOn().ClosingOff().Up();
        Assert.Empty(lane.Opened);

        lane.At("10s").ClosingOn().At("11s").SafetyOff().At("12s").ClosingOff();

        Assert.Single(lane.Opened);
        Assert.Empty(lane.Faults);
    }
}
