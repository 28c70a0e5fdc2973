using Fokus.Domain.Access;
using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Effects;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using NodaTime;

namespace Fokus.Domain.Tests.Lanes;

public sealed class CredentialScenarios
{
    [Fact]
    public void An_answer_for_a_vehicle_that_has_left_opens_nothing_and_the_next_one_starts_clean()
    {
        // Case 4: armed, read, gone at 1.2 s; the answer comes at 1.5 s, another vehicle at 3 s.
        var lane = Lane.Entry().At("0s").ArmingOn().At("1.2s").ArmingOff().At("1.5s").Plate().At("3s").ArmingOn();

        Assert.Empty(lane.Commands);
        Assert.Equal(LanePhase.Present, lane.Phase);
        Assert.Null(lane.State.Visit!.Credential);
    }

    [Fact]
    public void A_parked_vehicle_that_is_read_every_few_seconds_lets_no_stranger_in()
    {
        // Case 29.
        var lane = Lane.Entry();
        for (var second = 0; second < 60; second += 5)
            lane.At($"{second}s").Plate();
        lane.At("60s").ArmingOn().At("64s");

        Assert.Empty(lane.Commands);
        Assert.Equal(LanePhase.AskingTicket, lane.Phase);
    }

    [Fact]
    public void A_read_that_opened_once_opens_for_nobody_else()
    {
        // Case 30: authorised at 1 s, done at 12 s, the next one at 20 s cannot be read.
        var lane = Lane.EntryOpened().At("4s").ClosingOn().ArmingOff().At("6s").ClosingOff().At("12s").Down()
            .At("20s").ArmingOn().NoPlate().At("40s");

        Assert.Single(lane.Commands);
        Assert.Equal(LanePhase.AskingTicket, lane.Phase);
    }

    [Fact]
    public void More_reads_and_presses_for_one_vehicle_are_one_authorisation()
    {
        var lane = Lane.Entry().At("0s").ArmingOn().At("1s").Plate().Plate().Ask().At("2s").Up().Plate().Ask().At("3s").ClosingOn().Plate()
            .At("4s").ArmingOff().At("5s").ClosingOff();

        Assert.Single(lane.Commands);
        Assert.Single(lane.Opened);
        Assert.Empty(lane.Done.OfType<LaneEffect.PrintTicket>());
    }

    [Fact]
    public void A_driver_without_a_plate_takes_a_ticket()
    {
        var lane = Lane.Entry().At("0s").ArmingOn().At("1s").NoPlate().At("3s").Ask().Ask().At("4s").Printed();
        Assert.Empty(lane.Commands);
        Assert.Single(lane.Done.OfType<LaneEffect.PrintTicket>());

        lane.At("6s").Taken().At("7s").Up().At("8s").ClosingOn().ArmingOff().At("9s").ClosingOff();

        Assert.Equal(new Credential.ByTicket(Lane.Ticket), Assert.Single(lane.Opened).Credential);
    }

    [Fact]
    public void Whatever_was_wrong_with_the_picture_the_visit_has_no_plate_and_the_driver_takes_a_ticket()
    {
        // A car's badge is read, a plate is read unsurely, two plates, none: all the same at the lane.
        foreach (var why in Enum.GetValues<PlateRefusal>())
        {
            var lane = Lane.Entry().At("0s").ArmingOn().At("1s").Say(new LaneInput.PlateUnread(why, "picture"));

            Assert.Equal((LanePhase.AskingTicket, (Credential?)null), (lane.Phase, lane.State.Visit!.Credential));
            Assert.Empty(lane.Commands);
        }
    }

    [Fact]
    public void A_read_that_comes_while_the_next_vehicle_is_served_is_that_vehicle_s_and_the_one_before_stays_clean()
    {
        // Armed, gone at 1.2 s; another vehicle at 3 s, and its own plate at 3.5 s.
        var lane = Lane.Entry().At("0s").ArmingOn().At("1s").Card(new Standing.Refused(Refusal.Unknown)).At("1.2s").ArmingOff().At("1.5s").Card()
            .At("3s").ArmingOn().At("3.5s").Plate(plate: "XYZ2E34").At("4s").Up().At("5s").ClosingOn().ArmingOff().At("6s").ClosingOff();

        var stay = Assert.Single(lane.Opened);
        Assert.Equal((new Credential.ByPlate(Plate.Parse("XYZ2E34")), Alternates.None), (stay.Credential, stay.AlsoKnownBy));
        Assert.Equal(Lane.Noon + Duration.FromSeconds(3), stay.EnteredAt);
    }

    [Fact]
    public void A_ticket_that_cannot_be_printed_lets_the_driver_ask_again()
    {
        var lane = Lane.Entry().At("0s").ArmingOn().At("1s").Ask().At("2s").NotPrinted();
        Assert.Equal(LanePhase.AskingTicket, lane.Phase);
        Assert.Contains(FaultCode.TicketFailed, lane.Faults);
        Assert.Empty(lane.Taken().Commands);

        lane.At("4s").Ask().At("5s").Printed();

        Assert.Equal(LanePhase.IssuingTicket, lane.Phase);
        Assert.Empty(lane.Faults);
    }

    [Fact]
    public void A_full_garage_lets_nobody_in_by_itself()
    {
        var lane = Lane.Entry().At("0s").ArmingOn().At("1s").Plate(new Standing.Full());
        Assert.Empty(lane.Commands);
        Assert.Equal([FaultCode.GarageFull], lane.Faults);

        lane.At("5s").ArmingOff();

        Assert.Empty(lane.Faults);
        Assert.Equal(LanePhase.Idle, lane.Phase);
    }

    [Fact]
    public void A_full_garage_prints_no_ticket_and_a_person_may_let_the_driver_in()
    {
        var lane = Lane.Entry().At("0s").ArmingOn().At("1s").NoPlate().At("3s").Say(new LaneInput.TicketAsked(Lane.Ticket, IsFull: true));

        Assert.Empty(lane.Done.OfType<LaneEffect.PrintTicket>());
        Assert.Equal((LanePhase.NeedsAttendant, FaultCode.GarageFull), (lane.Phase, Assert.Single(lane.Faults)));

        Assert.Single(lane.Order("order-0001", StayFate.Settled, life: "5s").Commands);
    }

    [Fact]
    public void What_is_over_stands_until_somebody_says_that_they_have_seen_it()
    {
        // A plate that is inside already enters; the vehicle is long gone when somebody looks into it.
        var lane = Lane.Entry().At("0s").ArmingOn().At("1s").Plate(Lane.Inside(0)).At("2s").Up().At("3s").ClosingOn().ArmingOff()
            .At("5s").ClosingOff().At("9s").Down();
        Assert.Equal([FaultCode.PlateAlreadyInside], lane.Faults);

        lane.At("600s").Say(new LaneInput.Acknowledged(FaultCode.PlateAlreadyInside, OperatorId.Parse("ana")));

        Assert.Empty(lane.Faults);
    }

    [Fact]
    public void What_is_still_so_does_not_end_by_somebody_having_seen_it()
    {
        var lane = Lane.Entry().Lost().Say(new LaneInput.Acknowledged(FaultCode.BoardLost, OperatorId.Parse("ana")));

        Assert.Equal([FaultCode.BoardLost], lane.Faults);
    }

    [Fact]
    public void A_plate_that_is_inside_already_enters_and_somebody_looks_into_it()
    {
        var lane = Lane.Entry().At("0s").ArmingOn().At("1s").Plate(Lane.Inside(0));

        Assert.Single(lane.Commands);
        Assert.Contains(FaultCode.PlateAlreadyInside, lane.Faults);
    }

    [Fact]
    public void What_is_due_is_paid_at_the_lane_and_the_gate_opens()
    {
        var lane = Lane.Exit().At("0s").ArmingOn().At("1s").Plate(Lane.Inside(12_00));
        Assert.Empty(lane.Commands);
        Assert.Equal(LanePhase.AwaitingPayment, lane.Phase);

        lane.At("20s").Paid();
        Assert.Single(lane.Commands);

        lane.At("21s").Up().At("22s").ClosingOn().ArmingOff().At("23s").ClosingOff();
        Assert.Equal(new LaneEffect.CloseStay(Lane.Stay, StayFate.Settled), Assert.Single(lane.Closed));
    }

    [Fact]
    public void Somebody_elses_payment_opens_nothing()
    {
        var lane = Lane.Exit().At("0s").ArmingOn().At("1s").Plate(Lane.Inside(12_00)).At("5s")
            .Say(new LaneInput.StayPaid(Domain.Ids.StayId.Parse("stay-of-another")));

        Assert.Empty(lane.Commands);
    }

    [Fact]
    public void Another_ticket_does_not_make_the_lane_forget_the_stay_that_waits_to_be_paid()
    {
        var lane = Lane.Exit().At("0s").ArmingOn().At("1s").Plate(Lane.Inside(12_00)).At("5s").Show(new Standing.NotInside());
        Assert.Contains(FaultCode.NoStayKnown, lane.Faults);

        Assert.Single(lane.At("10s").Paid().Commands);
    }

    [Fact]
    public void A_payment_while_the_board_is_silent_opens_for_whoever_is_recognised_anew()
    {
        var lane = Lane.Exit().At("0s").ArmingOn().At("1s").Plate(Lane.Inside(12_00)).At("5s").Lost().At("6s").Paid();
        Assert.Empty(lane.Commands);

        lane.At("8s").Back().ArmingOn().ClosingOff().Down();
        Assert.Empty(lane.Commands);
        Assert.Equal(LanePhase.Present, lane.Phase);

        Assert.Single(lane.At("9s").Plate(Lane.Inside(0)).Commands);
    }

    [Fact]
    public void A_ticket_at_the_exit_is_as_good_as_a_plate()
    {
        var lane = Lane.Exit().At("0s").ArmingOn().At("4s");
        Assert.Equal(LanePhase.AskingTicket, lane.Phase);

        Assert.Single(lane.At("6s").Show(Lane.Inside(0)).Commands);
    }

    [Fact]
    public void An_unknown_plate_that_is_read_again_and_again_does_not_put_off_the_alarm()
    {
        var lane = Lane.Exit().At("0s").ArmingOn();
        for (var second = 1; second <= 61; second += 5)
            lane.At($"{second}s").Plate(new Standing.NotInside());

        Assert.Contains(FaultCode.VehicleWaiting, lane.Faults);
        Assert.Empty(lane.Commands);
    }
}
