using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Effects;
using Fokus.Domain.Lanes.Inputs;

namespace Fokus.Domain.Tests.Lanes;

/// <summary>What a lane does while one of its devices is away.</summary>
public sealed class DeviceScenarios
{
    [Fact]
    public void A_lane_without_a_camera_asks_for_a_ticket_at_once()
    {
        var lane = Lane.Entry().At("0s").ArmingOn().At("1s").Say(new LaneInput.DeviceFailed(FaultCode.CameraFailed));
        Assert.Equal((LanePhase.AskingTicket, FaultCode.CameraFailed), (lane.Phase, Assert.Single(lane.Faults)));

        lane.At("2s").ArmingOff().At("3s").ArmingOn();
        Assert.Equal(LanePhase.AskingTicket, lane.Phase);

        lane.At("4s").ArmingOff().Say(new LaneInput.DeviceBack(FaultCode.CameraFailed)).At("5s").ArmingOn();
        Assert.Equal((LanePhase.Present, 0), (lane.Phase, lane.Faults.Count));
    }

    [Fact]
    public void A_printer_that_is_away_is_told_and_told_again_when_it_is_back()
    {
        var lane = Lane.Entry().At("0s").Say(new LaneInput.DeviceFailed(FaultCode.TicketFailed));
        Assert.Equal([FaultCode.TicketFailed], lane.Faults);

        Assert.Empty(lane.Say(new LaneInput.DeviceBack(FaultCode.TicketFailed)).Faults);
    }

    [Fact]
    public void A_lane_whose_board_is_away_for_ninety_seconds_goes_on_by_itself_and_prints_no_second_ticket()
    {
        // Case 6: the network fails while a ticket is in the mouth.
        var lane = Lane.Entry().At("0s").ArmingOn().At("1s").Ask().Printed().At("5s").Lost();
        Assert.Equal([FaultCode.BoardLost], lane.Faults);

        lane.At("95s").Back().ArmingOn().ClosingOff().Down();
        Assert.DoesNotContain(FaultCode.BoardLost, lane.Faults);
        Assert.Equal(LanePhase.AskingTicket, lane.Phase);

        lane.At("97s").Taken().At("98s").Up().At("99s").ClosingOn().ArmingOff().At("100s").ClosingOff();
        Assert.Single(lane.Done.OfType<LaneEffect.PrintTicket>());
        Assert.Single(lane.Opened);
    }

    [Fact]
    public void A_driver_who_leaves_while_the_board_is_away_leaves_an_idle_lane_and_a_void_ticket()
    {
        var lane = Lane.Entry().At("0s").ArmingOn().At("1s").Ask().Printed().At("5s").Lost().At("95s").Back().ArmingOff().ClosingOff().Down();

        Assert.Equal((LanePhase.Idle, 0), (lane.Phase, lane.Faults.Count));
        Assert.Equal(Lane.Ticket, Assert.Single(lane.Voided).Ticket);
        Assert.Empty(lane.Commands);
        Assert.Equal(LanePhase.Present, lane.At("100s").ArmingOn().Phase);
    }

    [Fact]
    public void An_idle_lane_whose_board_is_away_is_idle_when_it_is_back_and_serves()
    {
        var lane = Lane.Entry().At("0s").Lost();
        Assert.Equal([FaultCode.BoardLost], lane.Faults);

        lane.At("90s").Back().ArmingOff().ClosingOff().Down();
        Assert.Equal((LanePhase.Idle, 0), (lane.Phase, lane.Faults.Count));
        Assert.Single(lane.At("91s").ArmingOn().Plate().Commands);
    }

    [Fact]
    public void A_restart_with_an_order_still_in_the_channel_moves_no_gate()
    {
        // Case 33: the last order is kept by whatever carried it, and is delivered again after the restart.
        var lane = Lane.Exit().At("0s").Order().At("1s").Up().At("60s").Down().At("100s").Restart().ArmingOff().ClosingOff().Down()
            .Order(age: "100s");

        Assert.Single(lane.Commands);
    }

    [Fact]
    public void There_is_no_way_to_lower_an_arm_so_none_is_lowered_on_anybody()
    {
        // The controller closes, by its own loop and photocell: nothing here can order it, early, late or by mistake.
        var hardware = typeof(LaneEffect).GetNestedTypes()
            .Where(type => type.GetProperties().Any(property => property.PropertyType == typeof(CommandId)))
            .ToList();

        Assert.Equal([typeof(LaneEffect.OpenGate)], hardware);
        Assert.DoesNotContain(typeof(LaneEffect).GetNestedTypes(), type =>
            type.Name.Contains("CloseGate", StringComparison.Ordinal) || type.Name.Contains("Lower", StringComparison.Ordinal));
    }

    [Fact]
    public void A_visit_id_and_an_order_id_of_any_length_make_a_command()
    {
        var longest = new string('b', 64);
        var lane = Lane.Entry().At("0s").Mode(Domain.Lanes.Modes.LaneMode.KeptOpen, longest);

        Assert.Equal(CommandId.Parse(new string('b', 62) + "-1"), Assert.Single(lane.Commands).Command);
    }
}
