using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Effects;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using NodaTime;

namespace Fokus.Domain.Tests.Lanes;

public sealed class PassageScenarios
{
    [Fact]
    public void A_known_plate_enters_and_its_stay_counts_from_arming()
    {
        var lane = Lane.EntryOpened().At("4s").ClosingOn().At("5s").ArmingOff();
        Assert.Equal(LanePhase.Crossing, lane.Phase);
        Assert.Empty(lane.Opened);

        lane.At("6s").ClosingOff();

        var stay = Assert.Single(lane.Opened);
        Assert.Equal(new Credential.ByPlate(Plate.Parse("ABC1D23")), stay.Credential);
        Assert.Equal(Lane.Noon, stay.EnteredAt);
        Assert.Single(lane.Commands);

        lane.At("9s").Down().At("60s");
        Assert.Equal(LanePhase.Idle, lane.Phase);
        Assert.Empty(lane.Faults);
        Assert.Empty(lane.Voided);
    }

    [Fact]
    public void A_short_vehicle_between_the_loops_enters_too()
    {
        var lane = Lane.EntryOpened().At("4s").ArmingOff().At("5s").ClosingOn().At("6s").ClosingOff();

        Assert.Single(lane.Opened);
        Assert.Empty(lane.Voided);
        Assert.Equal(LanePhase.Idle, lane.Phase);
    }

    [Fact]
    public void A_vehicle_that_owes_nothing_leaves_and_its_stay_ends_when_it_has_crossed()
    {
        var lane = Lane.ExitOpened().At("4s").ClosingOn().At("5s").ArmingOff();
        Assert.Empty(lane.Closed);

        lane.At("6s").ClosingOff();

        Assert.Equal(new LaneEffect.CloseStay(Lane.Stay, StayFate.Settled), Assert.Single(lane.Closed));
        Assert.Empty(lane.Faults);
    }

    [Fact]
    public void A_vehicle_that_backs_out_leaves_no_stay_and_its_ticket_is_void()
    {
        // Case 2 a: the ticket is taken, the gate is up, the closing loop is never reached.
        var lane = Lane.Entry().At("0s").ArmingOn().At("1s").Ask().Printed().At("3s").Taken().At("4s").Up().At("6s").ArmingOff();
        Assert.Empty(lane.Voided);

        lane.At("8s");

        Assert.Single(lane.Voided);
        Assert.Empty(lane.Opened);
        Assert.Equal(LanePhase.Idle, lane.Phase);
        // The controller closes; if it does not, somebody must know.
        Assert.Equal([FaultCode.GateDidNotClose], lane.At("30s").Faults);
        Assert.Empty(lane.Down().Faults);
    }

    [Fact]
    public void A_vehicle_that_waits_under_an_open_gate_raises_an_alarm_and_the_gate_stays_its_own()
    {
        // Case 2 b: the arming loop stays occupied for a minute.
        var lane = Lane.EntryOpened().At("60s");

        Assert.Equal(LanePhase.Open, lane.Phase);
        Assert.Equal([FaultCode.VehicleStalled], lane.Faults);
        Assert.Single(lane.Commands);

        lane.ClosingOn().At("61s").ArmingOff().At("62s").ClosingOff();
        Assert.Single(lane.Opened);
        Assert.Empty(lane.Faults);
    }

    [Fact]
    public void A_long_vehicle_over_both_loops_leaves_once()
    {
        // Case 1: armed at 0 s, paid at 4 s, over both loops from 4.5 s.
        var lane = Lane.Exit().At("0s").ArmingOn().At("1s").Plate(Lane.Inside(12_00)).At("4s").Paid().At("4.5s").ClosingOn()
            .At("5s").Up().At("6s").ArmingOff().At("8s").ClosingOff();

        Assert.Single(lane.Closed);
        Assert.Single(lane.Commands);
        Assert.Equal(LanePhase.Idle, lane.Phase);
        Assert.Empty(lane.At("10s").Down().At("60s").Faults);
    }

    [Fact]
    public void A_second_vehicle_behind_a_long_one_does_not_pass_on_its_payment()
    {
        var lane = Lane.Exit().At("0s").ArmingOn().At("1s").Plate(Lane.Inside(12_00)).At("4s").Paid().At("4.5s").ClosingOn()
            .At("5s").Up().At("6s").ArmingOff().At("7s").ArmingOn().At("8s").ClosingOff();

        Assert.Single(lane.Closed);
        Assert.Single(lane.Commands);
        Assert.Equal(LanePhase.Present, lane.Phase);
        Assert.Equal(Lane.Noon + Duration.FromSeconds(7), lane.State.Visit!.ArmedAt);
        Assert.Null(lane.State.Visit.Stay);
    }

    [Fact]
    public void A_long_vehicle_before_a_gate_that_does_not_lift_is_not_taken_for_one_that_passes()
    {
        var lane = Lane.Exit().At("0s").ArmingOn().At("0.5s").ClosingOn().At("1s").Plate(Lane.Inside(0)).At("6s");

        Assert.Equal(LanePhase.NeedsAttendant, lane.Phase);
        Assert.Contains(FaultCode.GateDidNotLift, lane.Faults);
    }

    [Fact]
    public void A_vehicle_that_follows_so_closely_that_the_arming_loop_never_falls_is_served_in_its_turn()
    {
        var lane = Lane.EntryOpened().At("4s").ClosingOn().At("6s").ClosingOff();

        Assert.Single(lane.Opened);
        Assert.Equal(LanePhase.Present, lane.Phase);
        Assert.NotEqual(StayId.Parse(lane.State.Visit!.Id.Value), lane.Opened[0].Stay);
    }

    [Fact]
    public void A_vehicle_that_arms_while_a_short_one_is_between_the_loops_is_served_in_its_turn()
    {
        var lane = Lane.EntryOpened().At("4s").ArmingOff().At("5s").ArmingOn().At("5.5s").ClosingOn().At("7s").ClosingOff();

        Assert.Single(lane.Opened);
        Assert.Equal(LanePhase.Present, lane.Phase);
    }

    [Fact]
    public void A_second_vehicle_through_the_open_entry_is_an_unidentified_stay_and_an_alarm()
    {
        var lane = Lane.EntryOpened().At("4s").ClosingOn().ArmingOff().At("5s").ArmingOn().At("6s").ClosingOff()
            .At("6.5s").ClosingOn().At("7s").ArmingOff();
        Assert.Equal(LanePhase.Intrusion, lane.Phase);
        Assert.Contains(FaultCode.UnauthorisedPassage, lane.Faults);

        lane.At("8s").ClosingOff();

        Assert.Equal(2, lane.Opened.Count);
        Assert.Equal(new Credential.Unidentified(), lane.Opened[1].Credential);
        Assert.Single(lane.Commands);
    }

    [Fact]
    public void A_second_vehicle_through_the_open_exit_leaves_owing()
    {
        var lane = Lane.Exit().At("0s").ArmingOn().At("1s").Plate(Lane.Inside(12_00)).Up().At("2s").ClosingOn().At("3s").ArmingOff()
            .At("4s").ClosingOff();

        Assert.Equal(new LaneEffect.CloseStay(Lane.Stay, StayFate.Owing), Assert.Single(lane.Closed));
        Assert.Contains(FaultCode.UnauthorisedPassage, lane.Faults);
        Assert.Empty(lane.Commands);
    }

    [Fact]
    public void A_vehicle_from_the_other_side_is_an_alarm_and_no_stay()
    {
        var lane = Lane.Entry().At("0s").ClosingOn();
        Assert.Equal(LanePhase.WrongWay, lane.Phase);
        Assert.Equal([FaultCode.WrongWay], lane.Faults);

        lane.At("5s").ClosingOff();

        Assert.Equal(LanePhase.Idle, lane.Phase);
        Assert.Empty(lane.Opened);
        Assert.Empty(lane.Faults);
    }

    [Fact]
    public void A_vehicle_from_the_other_side_does_not_hide_behind_one_that_backs_out()
    {
        var lane = Lane.Entry().At("0s").ArmingOn().At("1s").ClosingOn().At("2s").ArmingOff();

        Assert.Equal(LanePhase.WrongWay, lane.Phase);
        Assert.Equal(LanePhase.Idle, lane.At("5s").ClosingOff().Phase);
        Assert.Empty(lane.Opened);
    }

    [Fact]
    public void A_vehicle_behind_an_arm_that_is_down_does_not_commit_the_visit_that_backed_out()
    {
        // Let through, but the arm has not moved: the first backs out, and something comes from inside.
        var lane = Lane.Entry().At("0s").ArmingOn().At("1s").Plate().At("1.5s").ArmingOff().At("2s").ClosingOn().At("3s").ClosingOff();
        Assert.Empty(lane.Opened);

        lane.At("10s");
        Assert.Equal(LanePhase.Idle, lane.Phase);
        Assert.Single(lane.Voided);
    }

    [Fact]
    public void A_gate_that_stands_open_while_nobody_is_let_through_raises_an_alarm()
    {
        var lane = Lane.Entry().At("0s").Up().At("20s");

        Assert.Equal([FaultCode.GateDidNotClose], lane.Faults);
        Assert.Empty(lane.Down().Faults);
    }
}
