using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Effects;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using NodaTime;

namespace Fokus.Domain.Tests.Lanes;

public sealed class GateScenarios
{
    [Fact]
    public void A_gate_that_does_not_lift_calls_a_person()
    {
        var lane = Lane.Entry().At("0s").ArmingOn().At("1s").Plate().Replied().At("5s");

        Assert.Equal(LanePhase.NeedsAttendant, lane.Phase);
        Assert.Equal([FaultCode.GateDidNotLift], lane.Faults);
        Assert.Single(lane.Commands);
    }

    [Fact]
    public void A_gate_that_does_not_lift_stays_broken_when_its_vehicle_backs_away()
    {
        var lane = Lane.Entry().At("0s").ArmingOn().At("1s").Plate().At("6s").ArmingOff().At("9s");
        Assert.Equal(LanePhase.Idle, lane.Phase);
        Assert.Equal([FaultCode.GateDidNotLift], lane.Faults);

        Assert.Empty(lane.At("10s").Up().Faults);
    }

    [Fact]
    public void A_gate_that_lifts_late_still_lets_its_vehicle_pass()
    {
        var lane = Lane.Entry().At("0s").ArmingOn().At("1s").Plate().At("6s").Up();
        Assert.Equal(LanePhase.Open, lane.Phase);

        lane.At("7s").ClosingOn().ArmingOff().At("8s").ClosingOff();
        Assert.Single(lane.Opened);
        Assert.Empty(lane.Faults);
    }

    [Fact]
    public void A_command_without_an_answer_is_never_repeated_and_the_limit_switch_tells()
    {
        var lane = Lane.Entry().At("0s").ArmingOn().At("1s").Plate().At("2s").Replied(GateOutcome.Unknown);
        Assert.Equal([FaultCode.GateCommandUnknown], lane.Faults);

        lane.At("3s").Up();

        Assert.Equal(LanePhase.Open, lane.Phase);
        Assert.Empty(lane.Faults);
        Assert.Single(lane.Commands);
    }

    [Theory]
    [InlineData(GateOutcome.Refused, FaultCode.GateCommandRefused)]
    [InlineData(GateOutcome.Expired, FaultCode.GateCommandExpired)]
    [InlineData(GateOutcome.Unreachable, FaultCode.GateCommandUnknown)]
    public void A_command_that_failed_calls_a_person(GateOutcome outcome, FaultCode fault)
    {
        var lane = Lane.Entry().At("0s").ArmingOn().At("1s").Plate().Replied(outcome);

        Assert.Equal(LanePhase.NeedsAttendant, lane.Phase);
        Assert.Equal([fault], lane.Faults);
        Assert.Equal(2, lane.At("10s").Order().Commands.Count);
    }

    [Fact]
    public void A_gate_that_is_still_up_from_the_vehicle_before_is_open_for_the_next_one()
    {
        var lane = Lane.EntryOpened().At("4s").ClosingOn().ArmingOff().At("5s").ClosingOff()
            .At("6s").ArmingOn().At("6.5s").Plate(plate: "XYZ2E34").Replied(GateOutcome.Unknown).At("11s");

        Assert.Equal(LanePhase.Open, lane.Phase);
        Assert.Equal(2, lane.Commands.Count);
    }

    [Fact]
    public void An_order_opens_an_empty_lane_once_and_comes_to_nothing_when_nobody_passes()
    {
        var lane = Lane.Entry().At("0s").Order().At("1s").Up();
        Assert.Equal(LanePhase.Open, lane.Phase);

        lane.At("50s");

        Assert.Equal(LanePhase.Idle, lane.Phase);
        Assert.Single(lane.Commands);
        Assert.Empty(lane.Opened);
    }

    [Fact]
    public void An_order_to_a_broken_gate_does_not_keep_the_empty_lane_busy()
    {
        var lane = Lane.Entry().At("0s").Order().At("10s");

        Assert.Equal(LanePhase.Idle, lane.Phase);
        Assert.Equal([FaultCode.GateDidNotLift], lane.Faults);
    }

    [Fact]
    public void An_order_past_its_expiry_moves_nothing()
    {
        var lane = Lane.Exit().At("0s").ArmingOn().At("10s").Order(age: "6s", life: "5s");

        Assert.Empty(lane.Commands);
    }

    [Fact]
    public void An_order_lives_no_longer_than_five_seconds_whatever_it_says()
    {
        var lane = Lane.Exit().At("0s").ArmingOn().At("10s").Order(life: "3600s");

        Assert.Equal(lane.Now + Duration.FromSeconds(5), Assert.Single(lane.Commands).Expires);
    }

    [Fact]
    public void The_same_order_twice_is_one_command()
    {
        var lane = Lane.Exit().At("0s").ArmingOn().At("10s").Order().Order().Replied(GateOutcome.Unreachable).Order();

        Assert.Single(lane.Commands);
    }

    [Fact]
    public void An_order_while_the_gate_is_open_is_ignored()
    {
        var lane = Lane.EntryOpened().At("3s").Order();
        Assert.Single(lane.Commands);

        lane.At("4s").ClosingOn().Order("order-0002");
        Assert.Single(lane.Commands);
    }

    [Fact]
    public void An_order_says_what_becomes_of_the_stay_that_leaves_by_it()
    {
        // Case 13: a stay that owes is let out; it is closed as the person said, and no debt remains open.
        var lane = Lane.Exit().At("0s").ArmingOn().At("1s").Plate(Lane.Inside(159_00)).At("30s").Order(fate: StayFate.Waived)
            .At("31s").Up().At("32s").ClosingOn().ArmingOff().At("33s").ClosingOff();

        Assert.Equal(new LaneEffect.CloseStay(Lane.Stay, StayFate.Waived), Assert.Single(lane.Closed));
    }

    [Fact]
    public void A_plate_that_is_read_after_the_order_names_the_stay_that_leaves_and_opens_nothing_more()
    {
        var lane = Lane.Exit().At("0s").ArmingOn().At("2s").Order(fate: StayFate.Owing).At("3s").Up().At("4s").Plate(Lane.Inside(12_00))
            .At("5s").ClosingOn().ArmingOff().At("6s").ClosingOff();

        Assert.Equal(new LaneEffect.CloseStay(Lane.Stay, StayFate.Owing), Assert.Single(lane.Closed));
        Assert.Single(lane.Commands);
    }

    [Fact]
    public void A_plate_that_is_read_after_the_order_names_the_stay_that_enters()
    {
        var lane = Lane.Entry().At("0s").ArmingOn().At("2s").Order().At("3s").Up().At("4s").Plate()
            .At("5s").ClosingOn().ArmingOff().At("6s").ClosingOff();

        Assert.Equal(new Credential.ByPlate(Plate.Parse("ABC1D23")), Assert.Single(lane.Opened).Credential);
    }

    [Fact]
    public void A_person_can_free_a_vehicle_under_the_arm_and_it_stays_an_intruder()
    {
        var lane = Lane.Exit().At("0s").Up().At("1s").ClosingOn().At("2s").Down().Order();

        Assert.Single(lane.Commands);
        Assert.Equal(LanePhase.Intrusion, lane.Phase);
    }

    [Fact]
    public void The_longest_visit_id_still_makes_a_command()
    {
        var longest = new string('a', 64);
        var state = LaneMachine.Decide(LaneState.Unknown(LaneKind.Entry), new LaneInput.ArmingOn(LaneVisitId.Parse(longest)), Lane.Noon).State;

        var decision = LaneMachine.Decide(
            state, new LaneInput.PlateRead(Plate.Parse("ABC1D23"), 900, "", new Standing.NotInside()), Lane.Noon);

        Assert.Equal(new string('a', 62) + "-1", Assert.Single(decision.Effects.OfType<LaneEffect.OpenGate>()).Command.Value);
    }
}
