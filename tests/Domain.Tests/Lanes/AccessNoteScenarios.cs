using Fokus.Domain.Access.Answers;
using Fokus.Domain.Access.DenyLists;
using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Money;
using Fokus.Domain.Stays;
using Fokus.Domain.Tariffs.Subscribers;
using NodaTime;

namespace Fokus.Domain.Tests.Lanes;

/// <summary>What the access rules said besides who may pass: it reaches the stay, and somebody is told.</summary>
public sealed class AccessNoteScenarios
{
    private static readonly SubscriberContract Contract =
        new(SubscriberGroupId.Parse("mensal"), Lane.Noon - Duration.FromDays(1), Lane.Noon + Duration.FromDays(1));

    private static readonly AccessNote Transient = new(new ListStamp(3, Duration.Zero), new ListStamp(5, Duration.Zero));
    private static readonly AccessNote Monthly = Transient with { Contract = Contract };

    [Fact]
    public void The_subscription_of_what_lets_a_vehicle_in_is_on_its_stay()
    {
        var lane = Cross(Lane.Entry().At("0s").ArmingOn().At("1s").Plate(new Standing.NotInside { Access = Monthly }));

        Assert.Equal(Contract, Assert.Single(lane.Opened).Contract);
    }

    [Fact]
    public void A_right_is_not_lost_because_the_vehicle_shows_something_else_that_has_none()
    {
        var lane = Cross(Lane.Entry().At("0s").ArmingOn().At("1s").Tag(new Standing.NotInside { Access = Monthly })
            .Plate(new Standing.NotInside { Access = Transient }));

        Assert.Equal(Contract, Assert.Single(lane.Opened).Contract);
    }

    [Fact]
    public void A_tag_with_a_right_that_is_read_after_the_plate_opened_gives_it_to_the_stay()
    {
        var lane = Cross(Lane.Entry().At("0s").ArmingOn().At("1s").Plate(new Standing.NotInside { Access = Transient })
            .Tag(new Standing.NotInside { Access = Monthly }));

        Assert.Equal(Contract, Assert.Single(lane.Opened).Contract);
    }

    [Fact]
    public void The_stay_whose_exit_was_missed_ends_by_the_system_when_the_vehicle_is_in_and_not_before()
    {
        var stops = StayId.Parse("stay-of-yesterday");
        var lane = Lane.Entry().At("0s").ArmingOn().At("1s").Plate(new Standing.NotInside { Access = Monthly with { Stops = stops } }).Replied().At("2s").Up();
        Assert.Empty(lane.Closed);

        lane.At("3s").ClosingOn().ArmingOff().At("4s").ClosingOff();

        Assert.Equal(new(stops, StayFate.Waived) { BySystem = true }, Assert.Single(lane.Closed));
        Assert.Single(lane.Opened);
    }

    [Fact]
    public void A_vehicle_that_backs_out_stops_nothing()
    {
        var note = Monthly with { Stops = StayId.Parse("stay-of-yesterday") };
        var lane = Lane.Entry().At("0s").ArmingOn().At("1s").Plate(new Standing.NotInside { Access = note }).Replied().At("2s").Up().ArmingOff().At("10s");

        Assert.Empty(lane.Closed);
        Assert.Single(lane.Voided);
    }

    [Fact]
    public void A_stay_whose_entry_was_missed_begins_and_ends_as_the_vehicle_leaves()
    {
        // The first visit of a lane gives the stay its id.
        var stay = StayId.Parse("visit-0001");
        var inside = new Standing.Inside(stay, Lane.Noon, Brl.Zero) { Access = Monthly with { BeginsHere = true, IsOutOfOrder = true } };
        var lane = Lane.Exit().At("0s").ArmingOn().At("1s").Plate(inside).Replied().At("2s").Up();
        Assert.Empty(lane.Opened);
        Assert.Contains(FaultCode.OutOfOrderUse, lane.Faults);

        lane.At("3s").ClosingOn().ArmingOff().At("4s").ClosingOff();

        var opened = Assert.Single(lane.Opened);
        Assert.Equal((stay, Lane.Noon + Duration.FromSeconds(4), true), (opened.Stay, opened.EnteredAt, opened.BySystem));
        Assert.Equal(new(stay, StayFate.Settled), Assert.Single(lane.Closed));
    }

    [Fact]
    public void A_stay_that_began_before_does_not_begin_again_whatever_the_note_says()
    {
        var inside = new Standing.Inside(Lane.Stay, Lane.Noon, Brl.Zero) { Access = Monthly with { BeginsHere = true } };
        var lane = Lane.Exit().At("0s").ArmingOn().At("1s").Plate(inside).Replied().At("2s").Up().At("3s").ClosingOn().ArmingOff().At("4s").ClosingOff();

        Assert.Empty(lane.Opened);
        Assert.Equal(new(Lane.Stay, StayFate.Settled), Assert.Single(lane.Closed));
    }

    [Fact]
    public void A_watched_vehicle_is_told_whether_or_not_it_passes_and_only_while_it_is_on_the_loop()
    {
        var watched = Transient with { IsWatched = true };

        Assert.Contains(FaultCode.WatchedVehicle, Lane.Entry().At("0s").ArmingOn().At("1s").Plate(new Standing.NotInside { Access = watched }).Faults);
        Assert.Contains(
            FaultCode.WatchedVehicle,
            Lane.Entry().At("0s").ArmingOn().At("1s").Plate(new Standing.Refused(Domain.Access.Refusal.Denied) { Access = watched }).Faults);
        Assert.DoesNotContain(FaultCode.WatchedVehicle, Lane.Entry().At("1s").Plate(new Standing.NotInside { Access = watched }).Faults);
    }

    private static Lane Cross(Lane lane) => lane.Replied().At("2s").Up().At("3s").ClosingOn().ArmingOff().At("4s").ClosingOff();
}
