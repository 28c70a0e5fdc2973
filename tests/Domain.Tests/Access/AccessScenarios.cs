using Fokus.Domain.Access;
using Fokus.Domain.Access.Answers;
using Fokus.Domain.Access.DenyLists;
using Fokus.Domain.Access.PassBack;
using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Occupancy.Areas;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using NodaTime;

namespace Fokus.Domain.Tests.Access;

/// <summary>Lists, groups, contracts and areas.</summary>
public sealed class AccessScenarios
{
    private static readonly AreaId Yard = AreaId.Parse("patio");
    private static readonly AreaId Vault = AreaId.Parse("subsolo");

    [Fact]
    public void A_card_that_was_blocked_nine_seconds_ago_does_not_enter_but_leaves_and_somebody_is_told()
    {
        var gate = new Gatekeeper(AntiPassback.Hard);
        gate.Enter();
        var listing = DenyListing.Blocked(Gatekeeper.Card, gate.Now);
        gate.Deny = gate.Deny.Block(listing, Gatekeeper.Ana, "cheque devolvido", gate.Now);

        var left = gate.Leave();
        Assert.IsType<AccessDecision.Passes>(left);
        Assert.Equal([new AccessAlert(FaultCode.WatchedVehicle, listing)], left.Alerts);

        var entry = gate.Enter();
        Assert.Equal(Refusal.Denied, Assert.IsType<AccessDecision.Refused>(entry).Why);
        Assert.Equal([FaultCode.CredentialRefused, FaultCode.WatchedVehicle], entry.Alerts.Select(alert => alert.Fault));
        // Blocked a minute before the exit, and the entry is a minute after that.
        Assert.Equal(new ListStamp(1, Duration.FromMinutes(2)), entry.List);

        gate.Deny = gate.Deny.Unblock(Gatekeeper.Card, OperatorId.Parse("bia"), "pagou", gate.Now);
        Assert.Empty(Assert.IsType<AccessDecision.Passes>(gate.Enter()).Alerts);
        Assert.Equal(
            [("ana", true, 1, "cheque devolvido"), ("bia", false, 2, "pagou")],
            gate.Deny.Acts.Select(act => (act.By.Value, act.IsBlock, act.Version, act.Note)));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(9, true)]
    [InlineData(10, true)]
    public void A_block_is_told_with_its_version_and_a_garage_that_has_not_got_it_says_how_old_its_own_list_is(int seconds, bool isBlocked)
    {
        var gate = new Gatekeeper(AntiPassback.Off);
        var before = DenyList.Empty(Gatekeeper.Ten - Duration.FromMinutes(10));
        var blocked = before.Block(DenyListing.Blocked(Gatekeeper.Card, Gatekeeper.Ten), Gatekeeper.Ana, "", Gatekeeper.Ten);
        var at = Gatekeeper.Ten + Duration.FromSeconds(seconds);

        // Online the list is there; offline the last one is ten minutes old.
        var online = Decide(blocked);
        var offline = Decide(before);

        Assert.Equal(isBlocked, online is AccessDecision.Refused { Why: Refusal.Denied });
        Assert.Equal(new ListStamp(1, Duration.FromSeconds(Math.Max(0, seconds))), online.List);
        Assert.IsType<AccessDecision.Passes>(offline);
        Assert.Equal(new ListStamp(0, Duration.FromMinutes(10) + Duration.FromSeconds(seconds)), offline.List);

        AccessDecision Decide(DenyList list) => AccessPolicy.Decide(
            new(Gatekeeper.Card, Direction.Entry, AreaId.Garage, at) { Holder = gate.Holder, DenyList = list }, gate.Site);
    }

    [Fact]
    public void The_same_block_twice_is_one_and_lifting_what_is_not_there_is_nothing()
    {
        var listing = DenyListing.Blocked(Gatekeeper.Card, Gatekeeper.Ten);
        var once = DenyList.Empty(Gatekeeper.Ten).Block(listing, Gatekeeper.Ana, "", Gatekeeper.Ten);

        Assert.Same(once, once.Block(listing, Gatekeeper.Ana, "", Gatekeeper.Ten));
        Assert.Same(once, once.Unblock(new Credential.ByCard(CardId.Parse("OTHER999")), Gatekeeper.Ana, "", Gatekeeper.Ten));
    }

    [Fact]
    public void An_exit_is_denied_only_where_that_is_said()
    {
        var gate = new Gatekeeper(AntiPassback.Off);
        gate.Enter();
        gate.Deny = gate.Deny.Block(
            DenyListing.Blocked(Gatekeeper.Card, Gatekeeper.Ten) with { DenyExit = true, Notify = false }, Gatekeeper.Ana, "ordem judicial", gate.Now);

        var refused = Assert.IsType<AccessDecision.Refused>(gate.Leave());

        Assert.Equal(Refusal.Denied, refused.Why);
        Assert.Equal([new AccessAlert(FaultCode.CredentialRefused, null)], refused.Alerts);
    }

    [Fact]
    public void A_listing_holds_from_its_first_moment_up_to_and_without_its_last()
    {
        var listing = DenyListing.Blocked(Gatekeeper.Card, Gatekeeper.Ten) with { Until = Gatekeeper.Ten + Duration.FromHours(1) };

        Assert.Equal(
            [false, true, true, false],
            new[] { -1, 0, 3_599, 3_600 }.Select(second => listing.HoldsAt(Gatekeeper.Ten + Duration.FromSeconds(second))));
    }

    [Fact]
    public void A_plate_is_listed_in_both_ways_of_writing_it()
    {
        var list = DenyList.Empty(Gatekeeper.Ten).Block(
            DenyListing.Blocked(new Credential.ByPlate(Plate.Parse("ABC1234")), Gatekeeper.Ten), Gatekeeper.Ana, "", Gatekeeper.Ten);

        Assert.Single(list.For(new Credential.ByPlate(Plate.Parse("abc-1c34")), Gatekeeper.Ten));
        Assert.Empty(list.For(new Credential.ByPlate(Plate.Parse("ABC1D34")), Gatekeeper.Ten));
    }

    [Fact]
    public void Whoever_abused_coupons_passes_and_gets_none()
    {
        var gate = new Gatekeeper(AntiPassback.Off);
        gate.Deny = gate.Deny.Block(
            new(Gatekeeper.Card, DenyKind.CouponAbuse, DenyEntry: false, DenyExit: false, Notify: true, Gatekeeper.Ten, null), Gatekeeper.Ana, "", Gatekeeper.Ten);

        Assert.IsType<AccessDecision.Passes>(gate.Enter());
        Assert.True(gate.Deny.RefusesAgreements(Gatekeeper.Card, gate.Now));
        Assert.False(gate.Deny.RefusesAgreements(new Credential.ByPlate(Plate.Parse("ABC1D23")), gate.Now));
    }

    [Theory]
    [InlineData(1, WhenNotCovered.Refuse, true)]
    [InlineData(2, WhenNotCovered.Refuse, false)]
    [InlineData(2, WhenNotCovered.ChargeAsTransient, false)]
    public void Of_a_group_with_two_bays_the_third_is_refused_or_pays_by_the_groups_rule(int inside, WhenNotCovered rule, bool covered)
    {
        var gate = new Gatekeeper(AntiPassback.Off) { GroupInside = inside };
        gate.Holder = gate.Holder! with { Group = gate.Holder.Group! with { Bays = 2, WhenFull = rule } };

        var decision = gate.Enter();

        if (!covered && rule == WhenNotCovered.Refuse)
            Assert.Equal(Refusal.GroupFull, Assert.IsType<AccessDecision.Refused>(decision).Why);
        else
            Assert.Equal(covered, Assert.IsType<AccessDecision.Passes>(decision).ByItsRight);
        // A full group keeps nobody inside.
        gate.Open.Add(new(StayId.Parse("stay-inside"), Gatekeeper.Ten, AreaId.Garage, null));
        Assert.IsNotType<AccessDecision.Refused>(gate.Leave());
    }

    [Theory]
    [InlineData(WhenNotCovered.Refuse)]
    [InlineData(WhenNotCovered.ChargeAsTransient)]
    public void A_contract_that_has_ended_is_refused_or_pays_at_an_entry_and_never_keeps_a_vehicle_inside(WhenNotCovered rule)
    {
        var gate = new Gatekeeper(AntiPassback.Off).At(Gatekeeper.Ten + Duration.FromDays(30));
        gate.Holder = gate.Holder! with { Group = gate.Holder.Group! with { WhenNotValid = rule } };
        gate.Open.Add(new(StayId.Parse("stay-inside"), Gatekeeper.Ten, AreaId.Garage, null));

        Assert.IsType<AccessDecision.Passes>(gate.Leave());
        var entry = gate.Enter();
        if (rule == WhenNotCovered.Refuse)
            Assert.Equal(Refusal.NotValid, Assert.IsType<AccessDecision.Refused>(entry).Why);
        else
            Assert.False(Assert.IsType<AccessDecision.Passes>(entry).ByItsRight);
    }

    [Fact]
    public void A_card_that_nobody_knows_is_refused_and_a_plate_that_nobody_knows_pays_like_everybody()
    {
        var gate = new Gatekeeper(AntiPassback.Off) { Holder = null };

        Assert.Equal(Refusal.Unknown, Assert.IsType<AccessDecision.Refused>(gate.Enter()).Why);
        Assert.False(Assert.IsType<AccessDecision.Passes>(gate.Enter(shown: new Credential.ByPlate(Plate.Parse("ABC1D23")))).ByItsRight);
    }

    [Fact]
    public void A_ticket_that_is_void_opens_nothing()
    {
        var request = new AccessRequest(new Credential.ByTicket(TicketId.Parse("ticket-0001")), Direction.Exit, AreaId.Garage, Gatekeeper.Ten)
        {
            IsVoid = true,
            DenyList = DenyList.Empty(Gatekeeper.Ten),
        };

        Assert.Equal(Refusal.Voided, Assert.IsType<AccessDecision.Refused>(AccessPolicy.Decide(request, new Gatekeeper(AntiPassback.Off).Site)).Why);
    }

    [Fact]
    public void An_inner_area_is_reached_from_the_outer_one_and_left_into_it()
    {
        var gate = Divided(AntiPassback.Hard);

        Assert.Equal(Refusal.OutOfOrder, Assert.IsType<AccessDecision.Refused>(gate.Enter(Vault)).Why);
        gate.Enter(Yard);
        Assert.Equal(new StayPart.Moves(StayId.Parse("stay-0001"), Vault), Assert.IsType<AccessDecision.Passes>(gate.Enter(Vault)).Stay);
        Assert.Equal(Refusal.OutOfOrder, Assert.IsType<AccessDecision.Refused>(gate.Enter(Vault)).Why);
        Assert.Equal(new StayPart.Moves(StayId.Parse("stay-0001"), Yard), Assert.IsType<AccessDecision.Passes>(gate.Leave(Vault)).Stay);
        Assert.Equal(new StayPart.Ends(StayId.Parse("stay-0001")), Assert.IsType<AccessDecision.Passes>(gate.Leave(Yard)).Stay);
    }

    [Fact]
    public void A_full_group_lets_a_member_who_is_inside_move_further_in()
    {
        var gate = Divided(AntiPassback.Hard);
        gate.Holder = gate.Holder! with { Group = gate.Holder.Group! with { Bays = 1 } };
        gate.Enter(Yard);
        gate.GroupInside = 1;

        Assert.True(Assert.IsType<AccessDecision.Passes>(gate.Enter(Vault)).ByItsRight);
    }

    [Fact]
    public void Every_case_of_the_answers_is_reached()
    {
        var gate = new Gatekeeper(AntiPassback.Off);
        AccessDecision[] decisions = [gate.Leave(), gate.Enter(), gate.Enter(), gate.Leave(), gate.Enter(shown: new Credential.ByCard(CardId.Parse("CARD0001")))];
        gate.Holder = null;
        ClosedFamily.AssertAllCases(decisions.Append(gate.Enter()));

        var divided = Divided(AntiPassback.Hard);
        AccessDecision[] parts = [divided.Enter(Yard), divided.Enter(Vault), divided.Leave(Vault), divided.Leave(Yard), decisions[0]];
        ClosedFamily.AssertAllCases(parts.OfType<AccessDecision.Passes>().Select(passes => passes.Stay));
    }

    private static Gatekeeper Divided(AntiPassback rule)
    {
        var gate = new Gatekeeper(rule);
        gate.Site = gate.Site with { Areas = new(new Area(Yard, null, 100), new Area(Vault, Yard, 20)) };
        return gate;
    }
}
