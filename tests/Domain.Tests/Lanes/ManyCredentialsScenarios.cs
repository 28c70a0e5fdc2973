using Fokus.Domain.Access;
using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Effects;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Lanes.Setup;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;

namespace Fokus.Domain.Tests.Lanes;

/// <summary>Tag, card, plate and ticket in one presence; and credentials that may not pass.</summary>
public sealed class ManyCredentialsScenarios
{
    private static readonly Credential ByPlate = new Credential.ByPlate(Plate.Parse("ABC1D23"));
    private static readonly Credential ByTag = new Credential.ByTag(TagId.Parse("00AA11BB"));
    private static readonly Credential ByTicket = new Credential.ByTicket(Lane.Ticket);

    private static LaneSetup With(CredentialPrecedence precedence, OnRefusal onRefusal = OnRefusal.CallAttendant) =>
        LaneSetup.Default with { Policy = new(precedence, onRefusal) };

    private static Standing.Refused Refused(Refusal why) => new(why);

    [Fact]
    public void A_tag_that_is_read_while_the_driver_pulls_a_ticket_is_one_vehicle_and_one_stay_found_by_both()
    {
        var lane = Lane.Entry().At("0s").ArmingOn().At("1s").Ask().Printed().At("2s").Tag().Taken().At("3s").Up()
            .At("4s").ClosingOn().ArmingOff().At("5s").ClosingOff();

        var stay = Assert.Single(lane.Opened);
        Assert.Equal([ByTag, ByTicket], stay.AlsoKnownBy.All().Prepend(stay.Credential));
        Assert.Single(lane.Commands);
    }

    [Fact]
    public void A_ticket_that_nobody_took_names_no_stay()
    {
        var lane = Lane.Entry().At("0s").ArmingOn().At("1s").Ask().Printed().At("2s").Tag().At("3s").Up()
            .At("4s").ClosingOn().ArmingOff().At("5s").ClosingOff();

        Assert.Equal((ByTag, Alternates.None), (lane.Opened[0].Credential, lane.Opened[0].AlsoKnownBy));
    }

    [Fact]
    public void A_plate_that_is_read_while_the_ticket_is_printed_is_kept_and_the_ticket_opens()
    {
        var lane = Lane.Entry().At("0s").ArmingOn().At("1s").Ask().Plate();
        Assert.Empty(lane.Commands);

        lane.At("2s").Printed().Taken().At("3s").Up().At("4s").ClosingOn().ArmingOff().At("5s").ClosingOff();

        var stay = Assert.Single(lane.Opened);
        Assert.Equal([ByPlate, ByTicket], stay.AlsoKnownBy.All().Prepend(stay.Credential));
    }

    [Fact]
    public void Whoever_is_known_by_the_plate_needs_no_ticket_when_the_printer_fails()
    {
        var lane = Lane.Entry().At("0s").ArmingOn().At("1s").Ask().Plate().At("2s").NotPrinted();

        Assert.Single(lane.Commands);
        Assert.Contains(FaultCode.TicketFailed, lane.Faults);
    }

    [Theory]
    [InlineData(CredentialPrecedence.PlateFirst, true)]
    [InlineData(CredentialPrecedence.ContractFirst, false)]
    public void The_site_decides_which_of_several_credentials_counts(CredentialPrecedence precedence, bool isPlate)
    {
        var lane = Lane.Entry(With(precedence)).At("0s").ArmingOn().At("1s").Plate().Tag().At("2s").Up()
            .At("3s").ClosingOn().ArmingOff().At("4s").ClosingOff();

        var stay = Assert.Single(lane.Opened);
        Assert.Equal(isPlate ? [ByPlate, ByTag] : [ByTag, ByPlate], stay.AlsoKnownBy.All().Prepend(stay.Credential));
        Assert.Single(lane.Commands);
    }

    [Fact]
    public void One_tag_that_is_read_three_times_in_one_presence_is_one_passage()
    {
        // Case 45: at 0 s, 2 s and 41 s in one arming.
        var lane = Lane.Entry().At("0s").ArmingOn().Tag().At("1s").Up().At("2s").Tag().At("41s").Tag()
            .At("42s").ClosingOn().ArmingOff().At("43s").ClosingOff();

        Assert.Single(lane.Commands);
        Assert.Single(lane.Opened);
    }

    [Fact]
    public void A_tag_that_the_antenna_still_sees_lets_the_next_vehicle_neither_in_nor_out()
    {
        var lane = Lane.Exit().At("0s").ArmingOn().At("1s").Tag(Lane.Inside(0)).At("2s").Up().At("3s").ClosingOn().ArmingOff().At("4s").ClosingOff()
            .At("5s").ArmingOn().At("14s").Tag(Lane.Inside(0));
        Assert.Single(lane.Commands);

        // Ten seconds after the crossing at 4 s it counts again.
        Assert.Equal(2, lane.At("14.1s").Tag(Lane.Inside(0)).Commands.Count);
    }

    [Fact]
    public void A_tag_that_was_read_when_the_gate_was_open_for_its_plate_already_does_not_let_the_next_vehicle_in()
    {
        // The plate opens at 1 s; the antenna sees the tag of the same vehicle a moment later, and for a while after it.
        var lane = Lane.Entry().At("0s").ArmingOn().At("1s").Plate().At("2s").Up().At("2.5s").Tag().At("30s").Tag()
            .At("42s").ClosingOn().ArmingOff().At("43s").ClosingOff();
        Assert.Equal(ByPlate, Assert.Single(lane.Opened).Credential);

        lane.At("44s").ArmingOn().At("45s").Tag().At("53s").Tag();
        Assert.Single(lane.Commands);

        // Ten seconds after the crossing at 43 s it counts again.
        Assert.Equal(2, lane.At("53.1s").Tag().Commands.Count);
    }

    [Fact]
    public void The_next_vehicle_s_own_tag_counts_at_once()
    {
        var lane = Lane.Entry().At("0s").ArmingOn().At("1s").Tag().At("2s").Up().At("3s").ClosingOn().ArmingOff().At("4s").ClosingOff()
            .At("5s").ArmingOn().Tag(tag: "00AA11CC");
        Assert.Equal(2, lane.Commands.Count);

        // In a dense queue it is read while the one in front is still crossing.
        lane.At("6s").ClosingOn().ArmingOff().At("6.5s").ArmingOn().Tag(tag: "00AA11DD").At("7s").ClosingOff().At("7.1s").Tag(tag: "00AA11DD");
        Assert.Equal(3, lane.Commands.Count);
    }

    [Fact]
    public void A_vehicle_that_backs_out_after_its_tag_was_read_is_served_again_by_its_plate()
    {
        var lane = Lane.Entry().At("0s").ArmingOn().At("1s").Plate().At("2s").Up().Tag().At("3s").ArmingOff().At("6s").ArmingOn().At("7s").Plate();

        Assert.Equal((2, LanePhase.Opening), (lane.Commands.Count, lane.Phase));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_is_shown_while_nobody_is_before_the_gate_counts_for_nobody(bool isTag)
    {
        // Case 4: read at 1 s, gone at 1.2 s, the answer comes at 1.5 s, another vehicle at 3 s. Case 29: read with nobody there.
        var lane = Lane.Entry().At("0s").ArmingOn().At("1.2s").ArmingOff().At("1.5s");
        _ = isTag ? lane.Tag() : lane.Card();
        lane.At("3s").ArmingOn().At("10s");

        Assert.Empty(lane.Commands);
        Assert.Null(lane.State.Visit!.Credential);
    }

    [Fact]
    public void A_card_opens_at_the_entry_and_at_the_exit()
    {
        Assert.Single(Lane.Entry().At("0s").ArmingOn().At("1s").Card().Commands);
        Assert.Single(Lane.Exit().At("0s").ArmingOn().At("1s").Card(Lane.Inside(0)).Commands);
    }

    [Fact]
    public void A_toll_tag_that_the_garage_does_not_know_leaves_it_to_the_plate()
    {
        var entry = Lane.Entry().At("0s").ArmingOn().At("1s").Tag(Refused(Refusal.Unknown));
        Assert.Equal((LanePhase.Present, 0), (entry.Phase, entry.Faults.Count));
        Assert.Single(entry.At("2s").Plate().Commands);

        var exit = Lane.Exit().At("0s").ArmingOn().At("1s").Tag(new Standing.NotInside());
        Assert.Equal((LanePhase.Present, 0), (exit.Phase, exit.Faults.Count));
        Assert.Single(exit.At("2s").Plate(Lane.Inside(0)).Commands);
    }

    [Theory]
    [InlineData(Refusal.Denied)]
    [InlineData(Refusal.OutOfOrder)]
    [InlineData(Refusal.GroupFull)]
    [InlineData(Refusal.NotValid)]
    public void A_refused_credential_waits_for_a_person_and_nothing_else_at_the_entry_lets_it_through(Refusal why)
    {
        var lane = Lane.Entry().At("0s").ArmingOn().At("1s").Card(Refused(why)).At("2s").Plate().Ask();
        Assert.Empty(lane.Commands);
        Assert.Equal((LanePhase.NeedsAttendant, FaultCode.CredentialRefused), (lane.Phase, Assert.Single(lane.Faults)));
        Assert.Contains(FaultCode.VehicleWaiting, lane.At("60s").Faults);

        Assert.Single(lane.Order().Commands);
    }

    [Theory]
    [InlineData(Refusal.Denied)]
    [InlineData(Refusal.OutOfOrder)]
    [InlineData(Refusal.GroupFull)]
    [InlineData(Refusal.NotValid)]
    public void Whoever_comes_after_a_refused_vehicle_is_served_as_if_it_had_not_been_there(Refusal why)
    {
        var lane = Lane.Entry().At("0s").ArmingOn().At("1s").Card(Refused(why)).At("30s").ArmingOff();
        Assert.Equal((LanePhase.Idle, 0), (lane.Phase, lane.Opened.Count));

        lane.At("31s").ArmingOn();
        Assert.Equal((LanePhase.Present, (Refusal?)null), (lane.Phase, lane.State.Visit!.Refused));
        Assert.Single(lane.At("32s").Plate().Commands);
    }

    [Fact]
    public void Where_the_site_lets_the_refused_go_on_they_take_a_ticket_but_nobody_on_the_deny_list_does()
    {
        var policy = With(CredentialPrecedence.PlateFirst, OnRefusal.AskTicket);

        Assert.Equal(LanePhase.AskingTicket, Lane.Entry(policy).At("0s").ArmingOn().At("1s").Card(Refused(Refusal.GroupFull)).Phase);
        Assert.Equal(LanePhase.NeedsAttendant, Lane.Entry(policy).At("0s").ArmingOn().At("1s").Plate(Refused(Refusal.Denied)).Phase);
    }

    [Fact]
    public void Whoever_may_not_leave_is_not_let_out_by_another_ticket_and_the_person_sees_the_plate()
    {
        var lane = Lane.Exit().At("0s").ArmingOn().At("1s").Plate(Refused(Refusal.Denied)).At("5s").Show(Lane.Inside(0));

        Assert.Empty(lane.Commands);
        Assert.Equal((Refusal.Denied, ByPlate), (lane.State.Visit!.Refused, lane.State.Visit.Credential));
    }

    [Fact]
    public void A_subscriber_whose_contract_has_ended_may_leave_by_paying()
    {
        var lane = Lane.Exit().At("0s").ArmingOn().At("1s").Card(Refused(Refusal.NotValid)).At("5s").Plate(Lane.Inside(12_00)).At("20s").Paid();

        Assert.Single(lane.Commands);
    }

    [Fact]
    public void A_ticket_of_a_driver_who_backed_out_opens_no_exit()
    {
        // Case 2 a, the other half: the void says which ticket, and the ticket is refused.
        var entry = Lane.Entry().At("0s").ArmingOn().At("1s").Ask().Printed().At("3s").Taken().At("4s").Up().At("6s").ArmingOff().At("9s");
        Assert.Equal(Lane.Ticket, Assert.Single(entry.Voided).Ticket);

        var exit = Lane.Exit().At("0s").ArmingOn().At("5s").Show(Refused(Refusal.Voided));
        Assert.Equal((LanePhase.AskingTicket, FaultCode.CredentialRefused), (exit.Phase, Assert.Single(exit.Faults)));
        Assert.Empty(exit.Commands);
    }

    [Fact]
    public void A_tag_that_pays_by_itself_opens_while_money_is_waited_for()
    {
        var lane = Lane.Exit().At("0s").ArmingOn().At("1s").Plate(Lane.Inside(12_00)).At("3s").Tag(Lane.Inside(12_00));
        Assert.Empty(lane.Commands);

        Assert.Single(lane.At("4s").Tag(Lane.Inside(0)).Commands);
    }

    [Fact]
    public void A_denied_tag_that_is_read_after_the_gate_was_opened_is_told_and_stops_nothing()
    {
        var lane = Lane.Entry().At("0s").ArmingOn().At("1s").Plate().Tag(Refused(Refusal.Denied)).At("2s").Up();

        Assert.Equal([FaultCode.CredentialRefused], lane.Faults);
        Assert.Equal(LanePhase.Open, lane.Phase);
    }

    [Fact]
    public void A_driver_who_waits_for_a_bay_may_ask_again_when_one_is_free()
    {
        var lane = Lane.Entry().At("0s").ArmingOn().At("1s").Say(new LaneInput.TicketAsked(Lane.Ticket, IsFull: true)).At("30s").Ask().Printed();

        Assert.Single(lane.Done.OfType<LaneEffect.PrintTicket>());
        Assert.Single(lane.At("32s").Taken().Commands);
    }

    [Fact]
    public void A_credential_used_out_of_order_that_may_pass_is_told()
    {
        Assert.Contains(FaultCode.OutOfOrderUse, Lane.Entry().At("0s").ArmingOn().At("1s").Card(Lane.Inside(0)).Faults);
    }
}
