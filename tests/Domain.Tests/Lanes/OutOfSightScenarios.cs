using Fokus.Domain.Faults;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Effects;
using Fokus.Domain.Stays;

namespace Fokus.Domain.Tests.Lanes;

/// <summary>The board is silent, or the program starts again: unknown is not free, not down and not gone.</summary>
public sealed class OutOfSightScenarios
{
    [Fact]
    public void A_crossing_that_ends_out_of_sight_with_nobody_left_commits_and_somebody_looks()
    {
        var lane = Lane.EntryOpened().At("4s").ClosingOn().ArmingOff().At("5s").Lost().At("9s").Back().ArmingOff().ClosingOff().Down();

        Assert.Single(lane.Opened);
        Assert.Equal(LanePhase.Idle, lane.Phase);
        Assert.Equal([FaultCode.PassageUnseen], lane.Faults);

        Assert.Equal(LanePhase.Present, lane.At("20s").ArmingOn().Phase);
    }

    [Fact]
    public void A_crossing_that_ends_out_of_sight_with_somebody_before_the_gate_commits_nothing()
    {
        // The vehicle may have rolled back onto the arming loop: whoever stands there is served anew.
        var lane = Lane.EntryOpened().At("4s").ClosingOn().ArmingOff().At("5s").Lost().At("9s").Back().ArmingOn().ClosingOff().Down();

        Assert.Empty(lane.Opened);
        Assert.Equal(LanePhase.Present, lane.Phase);
        Assert.Equal([FaultCode.PassageUnseen], lane.Faults);
    }

    [Fact]
    public void A_crossing_that_is_seen_again_and_then_ends_commits()
    {
        var lane = Lane.EntryOpened().At("4s").ClosingOn().ArmingOff().At("5s").Lost().At("6s").Back().ArmingOff().ClosingOn().Up()
            .At("8s").ClosingOff();

        Assert.Single(lane.Opened);
        Assert.Empty(lane.Faults);
    }

    [Fact]
    public void An_open_gate_whose_vehicle_vanished_out_of_sight_commits_nothing_and_somebody_looks()
    {
        var lane = Lane.EntryOpened().At("4s").Lost().At("9s").Back().ArmingOff().ClosingOff().Down().At("30s");

        Assert.Empty(lane.Opened);
        Assert.Equal(LanePhase.Idle, lane.Phase);
        Assert.Equal([FaultCode.PassageUnseen], lane.Faults);
    }

    [Fact]
    public void A_vehicle_that_waits_through_the_silence_is_still_served()
    {
        var lane = Lane.Entry().At("0s").ArmingOn().At("1s").Lost().Plate();
        Assert.Empty(lane.Commands);
        Assert.Equal([FaultCode.BoardLost], lane.Faults);

        lane.At("2s").Back().ArmingOn().ClosingOff().Down().At("3s").Plate();
        Assert.Single(lane.Commands);
        Assert.Empty(lane.Faults);
    }

    [Fact]
    public void A_vehicle_that_left_during_the_silence_is_not_inherited_by_the_next()
    {
        var lane = Lane.Exit().At("0s").ArmingOn().At("1s").Plate(Lane.Inside(12_00)).At("2s").Lost().At("3s").Back()
            .ArmingOff().ClosingOff().Down().At("10s").ArmingOn().Paid();

        Assert.Empty(lane.Commands);
        Assert.Null(lane.State.Visit!.Stay);
    }

    [Fact]
    public void An_intruder_that_ends_out_of_sight_opens_no_stay()
    {
        var lane = Lane.Entry().At("0s").Up().At("1s").ClosingOn().At("2s").Lost().At("3s").Back().ArmingOff().ClosingOff().Down();

        Assert.Equal(LanePhase.Idle, lane.Phase);
        Assert.Empty(lane.Opened);
        Assert.Contains(FaultCode.UnauthorisedPassage, lane.Faults);
    }

    [Fact]
    public void A_wrong_way_vehicle_that_ends_out_of_sight_frees_the_lane()
    {
        var lane = Lane.Entry().At("0s").ClosingOn().At("1s").Restart().ArmingOff().ClosingOff().Down();

        Assert.Equal(LanePhase.Idle, lane.Phase);
        Assert.Empty(lane.Faults);
    }

    [Fact]
    public void Something_behind_a_closed_gate_when_the_board_returns_came_from_the_other_side()
    {
        var lane = Lane.Entry().At("0s").Lost().At("1s").Back().ArmingOff().ClosingOn().Down();
        Assert.Equal(LanePhase.WrongWay, lane.Phase);
        Assert.Equal([FaultCode.WrongWay], lane.Faults);

        Assert.Empty(lane.At("5s").ClosingOff().Opened);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_restart_before_a_closed_gate_gives_exactly_one_new_command_in_whatever_order_the_levels_come(bool armFirst)
    {
        var lane = Lane.Entry().At("0s").ArmingOn().At("1s").Plate().At("2s").Restart();
        Assert.Single(lane.Commands);

        lane = armFirst ? lane.Down().ClosingOff().ArmingOn() : lane.ArmingOn().ClosingOff().Down();

        Assert.Equal(2, lane.Commands.Count);
        Assert.NotEqual(lane.Commands[0].Command, lane.Commands[1].Command);
        Assert.Equal(2, lane.Down().ArmingOn().Commands.Count);
        Assert.Equal(2, lane.At("60s").Commands.Count);
    }

    [Fact]
    public void A_restart_before_an_open_gate_gives_no_command()
    {
        var lane = Lane.Entry().At("0s").ArmingOn().At("1s").Plate().At("2s").Restart().ArmingOn().ClosingOff().Up();

        Assert.Single(lane.Commands);
        Assert.Equal(LanePhase.Open, lane.Phase);
    }

    [Fact]
    public void A_restart_after_which_nobody_is_there_gives_no_command()
    {
        var lane = Lane.Entry().At("0s").ArmingOn().At("1s").Plate().At("2s").Restart().ArmingOff().ClosingOff().Down().At("60s");

        Assert.Single(lane.Commands);
        Assert.Equal(LanePhase.Idle, lane.Phase);
        Assert.Empty(lane.Opened);
    }

    [Fact]
    public void A_person_s_order_is_not_repeated_after_a_restart()
    {
        var lane = Lane.Exit().At("0s").ArmingOn().At("1s").Order().At("2s").Restart().ArmingOn().ClosingOff().Down();

        Assert.Single(lane.Commands);
        Assert.Equal(LanePhase.NeedsAttendant, lane.Phase);
    }

    [Fact]
    public void A_paid_vehicle_whose_gate_rises_long_after_a_restart_leaves_settled()
    {
        // After the restart the arm is between its ends; it reaches the upper one after the wait is over.
        var lane = Lane.Exit().At("0s").ArmingOn().At("1s").Plate(Lane.Inside(0)).At("2s").Restart()
            .ArmingOn().ClosingOff().Gate(GatePosition.Moving).At("10s");
        Assert.Equal(LanePhase.NeedsAttendant, lane.Phase);

        lane.Up().At("11s").ClosingOn().ArmingOff().At("12s").ClosingOff();

        Assert.Equal(new LaneEffect.CloseStay(Lane.Stay, StayFate.Settled), Assert.Single(lane.Closed));
    }

    [Fact]
    public void A_ticket_that_lies_in_the_mouth_after_a_restart_can_be_taken()
    {
        var lane = Lane.Entry().At("0s").ArmingOn().At("1s").Ask().At("2s").Restart().ArmingOn().ClosingOff().Down();
        Assert.Equal(LanePhase.AskingTicket, lane.Phase);

        Assert.Single(lane.At("3s").Taken().Commands);
    }

    [Fact]
    public void A_ticket_taken_while_the_board_was_silent_does_not_lock_the_driver_out()
    {
        var lane = Lane.Entry().At("0s").ArmingOn().At("1s").Ask().Printed().At("2s").Lost().Taken().At("3s").Back().ArmingOn().ClosingOff().Down();

        Assert.Equal(LanePhase.AskingTicket, lane.Phase);
        Assert.Equal(LanePhase.IssuingTicket, lane.At("5s").Ask().Phase);
    }

    [Fact]
    public void A_long_vehicle_before_a_closed_gate_is_not_taken_for_one_that_crosses_after_a_restart()
    {
        var lane = Lane.Exit().At("0s").ArmingOn().ClosingOn().At("1s").Plate(Lane.Inside(0)).At("2s").Restart()
            .ClosingOn().ArmingOn().Down();

        Assert.Equal(LanePhase.Opening, lane.Phase);
        Assert.Equal(2, lane.Commands.Count);
    }

    [Fact]
    public void A_silent_board_after_a_crossing_is_no_gate_that_does_not_close()
    {
        var lane = Lane.EntryOpened().At("4s").ClosingOn().ArmingOff().At("5s").ClosingOff().At("6s").Lost().At("30s");
        Assert.Equal([FaultCode.BoardLost], lane.Faults);

        // Back, and the arm is still up: now it is one.
        lane.At("40s").Back().ArmingOff().ClosingOff().Up().At("60s");
        Assert.Equal([FaultCode.GateDidNotClose], lane.Faults);
    }

    [Fact]
    public void A_vehicle_that_stands_before_the_gate_after_a_restart_is_served_when_the_one_in_front_has_passed()
    {
        // A vehicle waits to pay when the program restarts, and its stay is paid meanwhile. The closing loop is seen before
        // the arming loop: one vehicle is under the arm, another one behind it.
        var lane = Lane.Exit().At("0s").ArmingOn().At("1s").Plate(Lane.Inside(12_00)).At("2s").Restart().Paid()
            .ClosingOn().ArmingOn().At("3s").Order().Up();
        Assert.Equal(LanePhase.Crossing, lane.Phase);

        lane.At("5s").ClosingOff();

        Assert.Equal(LanePhase.Present, lane.Phase);
    }
}
