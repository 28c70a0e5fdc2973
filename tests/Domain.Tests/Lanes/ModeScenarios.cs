using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Effects;
using Fokus.Domain.Lanes.Modes;
using Fokus.Domain.Lanes.Setup;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using NodaTime;

namespace Fokus.Domain.Tests.Lanes;

/// <summary>Kept open, closed, by hand, in an evacuation, the other way round: by somebody's order.</summary>
public sealed class ModeScenarios
{
    private static Lane KeptOpen(Lane lane) => lane.At("0s").Mode(LaneMode.KeptOpen).At("1s").Up();

    [Fact]
    public void A_gate_that_is_kept_open_is_commanded_once_and_says_that_it_is_out_of_normal()
    {
        var lane = KeptOpen(Lane.Entry()).At("600s");

        var command = Assert.Single(lane.Commands);
        Assert.Equal(("mode-order-1-1", Lane.Noon + Duration.FromSeconds(5)), (command.Command.Value, command.Expires));
        Assert.Equal([FaultCode.LaneOutOfNormal], lane.Faults);
    }

    [Fact]
    public void A_gate_that_comes_down_while_it_is_kept_open_gets_a_new_command_with_an_id_and_an_expiry_of_its_own()
    {
        var lane = KeptOpen(Lane.Entry()).At("30s").Down();

        Assert.Equal([CommandId.Parse("mode-order-1-1"), CommandId.Parse("mode-order-1-2")], lane.Commands.Select(open => open.Command));
        Assert.Equal(Lane.Noon + Duration.FromSeconds(33), lane.Commands[1].Expires);
    }

    [Fact]
    public void A_gate_that_is_kept_open_is_not_commanded_more_often_than_an_arm_takes_to_lift()
    {
        // It bounces every second: commands at 0 s, 4 s and 8 s.
        var lane = Lane.Entry().At("0s").Mode(LaneMode.KeptOpen);
        for (var second = 1; second <= 10; second++)
            lane.At($"{second}s").Gate(second % 2 == 0 ? GatePosition.Down : GatePosition.Up);

        Assert.Equal(3, lane.Commands.Count);
    }

    [Fact]
    public void A_gate_that_does_not_lift_is_commanded_three_times_and_then_only_by_a_person()
    {
        var lane = Lane.Entry().At("0s").Mode(LaneMode.KeptOpen).At("600s");
        Assert.Equal(3, lane.Commands.Count);
        Assert.Contains(FaultCode.GateDidNotLift, lane.Faults);

        Assert.Equal(4, lane.Mode(LaneMode.KeptOpen, "mode-order-2").Commands.Count);
    }

    [Fact]
    public void Whoever_passes_a_gate_that_is_kept_open_is_recorded_and_is_no_alarm()
    {
        var lane = KeptOpen(Lane.Entry()).At("10s").ArmingOn().At("11s").Plate().At("12s").ClosingOn().ArmingOff().At("13s").ClosingOff()
            .At("20s").ArmingOn().At("21s").ClosingOn().ArmingOff().At("22s").ClosingOff()
            .At("30s").ClosingOn().At("31s").ClosingOff();

        Assert.Equal(
            [new Credential.ByPlate(Plate.Parse("ABC1D23")), new Credential.Unidentified(), new Credential.Unidentified()],
            lane.Opened.Select(stay => stay.Credential));
        Assert.Equal([FaultCode.LaneOutOfNormal], lane.Faults);
        Assert.Single(lane.Commands);
    }

    [Fact]
    public void A_stay_that_leaves_by_a_gate_that_is_kept_open_ends_as_the_order_says()
    {
        var lane = Lane.Exit().At("0s").Mode(LaneMode.KeptOpen, fate: StayFate.Owing).At("1s").Up().At("10s").ArmingOn().At("11s")
            .Plate(Lane.Inside(12_00)).At("12s").ClosingOn().ArmingOff().At("13s").ClosingOff();

        Assert.Equal(new LaneEffect.CloseStay(Lane.Stay, StayFate.Owing), Assert.Single(lane.Closed));
    }

    [Fact]
    public void Whoever_has_paid_before_the_gate_was_kept_open_leaves_settled()
    {
        var lane = Lane.Exit().At("0s").ArmingOn().At("1s").Plate(Lane.Inside(0)).At("2s").Mode(LaneMode.KeptOpen, fate: StayFate.Owing).Up()
            .At("4s").ClosingOn().ArmingOff().At("5s").ClosingOff();

        Assert.Equal(new LaneEffect.CloseStay(Lane.Stay, StayFate.Settled), Assert.Single(lane.Closed));
    }

    [Fact]
    public void A_vehicle_that_waits_when_the_gate_is_kept_open_passes()
    {
        var lane = Lane.Exit().At("0s").ArmingOn().At("1s").Plate(Lane.Inside(12_00)).At("2s").Mode(LaneMode.KeptOpen, fate: StayFate.Waived)
            .At("3s").Up().At("4s").ClosingOn().ArmingOff().At("5s").ClosingOff();

        Assert.Equal(new LaneEffect.CloseStay(Lane.Stay, StayFate.Waived), Assert.Single(lane.Closed));
    }

    [Fact]
    public void A_return_to_normal_commands_nothing_and_serves_anew_whoever_stands_before_the_gate()
    {
        var lane = KeptOpen(Lane.Exit()).At("10s").ArmingOn().At("11s").Plate(Lane.Inside(12_00)).At("12s").Mode(LaneMode.Normal, "mode-order-2");
        Assert.Single(lane.Commands);
        Assert.Equal((LanePhase.Present, (Credential?)null), (lane.Phase, lane.State.Visit!.Credential));
        Assert.Empty(lane.Faults);

        // The arm is still up: whoever goes now goes without leave, and an arm that stays up is told.
        Assert.Equal([FaultCode.GateDidNotClose], lane.At("40s").Faults.Where(fault => fault == FaultCode.GateDidNotClose));
        lane.ClosingOn().ArmingOff();
        Assert.Contains(FaultCode.UnauthorisedPassage, lane.Faults);
    }

    [Fact]
    public void A_mode_survives_a_restart_and_the_gate_is_commanded_anew_only_when_it_is_seen_down()
    {
        var lane = KeptOpen(Lane.Entry()).At("100s").Restart().At("101s").Back().ArmingOff().ClosingOff();
        Assert.Single(lane.Commands);

        Assert.Equal(2, lane.Down().Commands.Count);
        Assert.Equal(LaneMode.KeptOpen, lane.State.Mode);
    }

    [Fact]
    public void Orders_that_waited_out_an_outage_come_to_nothing()
    {
        // Keep open and close the lane, both queued for ten minutes.
        var lane = Lane.Exit().At("600s").Mode(LaneMode.KeptOpen, age: "600s", life: "5s").Mode(LaneMode.OutOfService, "mode-order-2", age: "600s", life: "5s");

        Assert.Equal((LaneMode.Normal, 0, 0), (lane.State.Mode, lane.Commands.Count, lane.Faults.Count));
    }

    [Fact]
    public void One_order_that_arrives_three_times_is_one_pulse()
    {
        var lane = Lane.Exit().At("0s").Mode(LaneMode.KeptOpen).At("1s").Mode(LaneMode.KeptOpen).Up().At("2s").Mode(LaneMode.KeptOpen).At("60s");

        Assert.Equal(CommandId.Parse("mode-order-1-1"), Assert.Single(lane.Commands).Command);
    }

    [Fact]
    public void One_order_to_open_that_arrives_three_times_is_one_pulse_whatever_its_copies_say()
    {
        var lane = Lane.Exit().At("0s").ArmingOn().At("1s").Plate(Lane.Inside(12_00)).At("2s").Order(fate: StayFate.Waived).Order(fate: StayFate.Waived)
            .Order(fate: StayFate.Owing).At("3s").Up().At("4s").ClosingOn().ArmingOff().At("5s").ClosingOff();

        Assert.Single(lane.Commands);
        Assert.Equal(new LaneEffect.CloseStay(Lane.Stay, StayFate.Waived), Assert.Single(lane.Closed));
    }

    [Fact]
    public void With_an_attendant_what_is_shown_says_who_it_is_and_a_person_opens()
    {
        var lane = Lane.Exit().At("0s").Mode(LaneMode.Attendant).ArmingOn().At("1s").Plate(Lane.Inside(0));
        Assert.Empty(lane.Commands);
        Assert.Equal((LanePhase.NeedsAttendant, Lane.Stay), (lane.Phase, lane.State.Visit!.Stay));
        Assert.Contains(FaultCode.VehicleWaiting, lane.Faults);

        lane.At("5s").Order(fate: StayFate.Settled).At("6s").Up().At("7s").ClosingOn().ArmingOff().At("8s").ClosingOff();
        Assert.Equal(new LaneEffect.CloseStay(Lane.Stay, StayFate.Settled), Assert.Single(lane.Closed));
    }

    [Fact]
    public void A_vehicle_that_leaves_before_the_attendant_comes_leaves_nothing_to_the_next()
    {
        var lane = Lane.Entry().At("0s").Mode(LaneMode.Attendant).ArmingOn().At("1s").Plate().At("2s").ArmingOff().At("3s").ArmingOn();

        Assert.Null(lane.State.Visit!.Credential);
        Assert.Empty(lane.Opened);
    }

    [Fact]
    public void In_an_evacuation_exits_are_kept_open_and_entries_let_nobody_in_but_by_a_person()
    {
        var exit = Lane.Exit().At("0s").Mode(LaneMode.Evacuation);
        Assert.Single(exit.Commands);

        var entry = Lane.Entry().At("0s").Mode(LaneMode.Evacuation).ArmingOn().At("1s").Plate().Ask().Tag().Card();
        Assert.Empty(entry.Commands);
        Assert.Empty(entry.Done.OfType<LaneEffect.PrintTicket>());

        Assert.Single(entry.At("9s").Order().Commands);
    }

    [Fact]
    public void Out_of_service_nothing_opens_but_a_person_s_order()
    {
        var lane = Lane.Exit().At("0s").Mode(LaneMode.OutOfService).ArmingOn().At("1s").Plate(Lane.Inside(0)).Show(Lane.Inside(0)).Tag(Lane.Inside(0)).Paid();
        Assert.Empty(lane.Commands);

        Assert.Single(lane.At("9s").Order().Commands);
        Assert.Contains(FaultCode.LaneOutOfNormal, lane.Faults);
        Assert.DoesNotContain(FaultCode.LaneOutOfNormal, lane.Mode(LaneMode.Normal, "mode-order-2").Faults);
    }

    [Fact]
    public void A_paid_vehicle_under_an_open_gate_passes_although_the_lane_is_put_out_of_service()
    {
        var lane = Lane.ExitOpened().At("3s").Mode(LaneMode.OutOfService).At("4s").ClosingOn().ArmingOff().At("5s").ClosingOff();

        Assert.Single(lane.Closed);
        Assert.DoesNotContain(FaultCode.UnauthorisedPassage, lane.Faults);
    }

    [Fact]
    public void A_reversible_lane_turns_only_when_it_is_empty_and_barred()
    {
        var setup = LaneSetup.Default with { IsReversible = true };
        Assert.Equal(LaneKind.Exit, Lane.Entry(setup).At("0s").Turn(LaneKind.Exit).State.Kind);
        Assert.Equal(LaneKind.Entry, Lane.Entry(setup).At("0s").ArmingOn().Turn(LaneKind.Exit).State.Kind);
        Assert.Equal(LaneKind.Entry, Lane.Entry(setup).At("0s").Up().Turn(LaneKind.Exit).State.Kind);
        Assert.Equal(LaneKind.Entry, Lane.Entry(setup).At("0s").Lost().Turn(LaneKind.Exit).State.Kind);
        Assert.Equal(LaneKind.Entry, Lane.Entry(setup).At("0s").Mode(LaneMode.KeptOpen).Turn(LaneKind.Exit).State.Kind);
        Assert.Equal(LaneKind.Entry, Lane.Entry(setup).At("9s").Turn(LaneKind.Exit, age: "6s").State.Kind);
        Assert.Equal(LaneKind.Entry, Lane.Entry().At("0s").Turn(LaneKind.Exit).State.Kind);
    }

    [Fact]
    public void A_lane_that_has_turned_serves_the_other_direction()
    {
        var lane = Lane.Entry(LaneSetup.Default with { IsReversible = true }).At("0s").Turn(LaneKind.Exit).At("10s").ArmingOn().At("11s")
            .Plate(Lane.Inside(0)).At("12s").Up().At("13s").ClosingOn().ArmingOff().At("14s").ClosingOff();

        Assert.Single(lane.Closed);
        Assert.Empty(lane.Opened);
    }
}
