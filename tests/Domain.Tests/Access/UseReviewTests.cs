using Fokus.Domain.Access.Offline;
using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Occupancy;
using Fokus.Domain.Occupancy.Areas;
using Fokus.Domain.Occupancy.Counting;
using Fokus.Domain.Stays;
using Fokus.Domain.Stays.Inputs;
using Fokus.Domain.Tests.Stays;
using NodaTime;

namespace Fokus.Domain.Tests.Access;

/// <summary>A right that had ended, used at a garage that could not know.</summary>
public sealed class UseReviewTests
{
    private static readonly Instant Ten = Instant.FromUtc(2026, 3, 2, 13, 0);
    private static readonly StayId Stay = StayId.Parse("stay-0001");

    [Fact]
    public void A_vehicle_that_left_offline_by_a_revoked_agreement_has_left_is_counted_out_and_its_loss_is_told()
    {
        // Revoked at 10:00, offline from 9:50, exit at 10:05: 12.00 that the agreement took to zero.
        var exit = Ten + Duration.FromMinutes(5);
        var place = new CountPlace(AreaId.Garage, UserGroup.Transient);
        var before = new OccupancyLedger(AreaPlan.Undivided(10)).Apply(new CountFact.CameIn(Stay, place) { At = Ten - Duration.FromHours(1) });

        var left = StayMachine.Decide(Told.Stay(), new StayInput.Departed(Brl.Zero), exit).Stay!;
        var after = before.Apply(new CountFact.WentOut(Stay) { At = exit });
        var review = UseReview.Of(
            new(Stay, exit, new(7, Duration.FromMinutes(15)), WithRight: Brl.Zero, WithoutRight: Told.Reais(12)), new(Ten, ListVersion: 8));

        Assert.Equal((StayPhase.Left, exit), (left.Phase, left.LeftAt!.Value));
        Assert.Equal((1, 0), (before.Inside(AreaId.Garage), after.Inside(AreaId.Garage)));
        Assert.Equal(new UseReview.OnStaleList(Stay, Duration.FromMinutes(5), Told.Reais(12)), review);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public void A_use_before_the_end_of_the_right_is_in_order(int seconds, bool inOrder)
    {
        var review = UseReview.Of(Used(Ten + Duration.FromSeconds(seconds), version: 7), new(Ten, ListVersion: 8));

        Assert.Equal(inOrder, review is UseReview.InOrder);
        Assert.IsType<UseReview.InOrder>(UseReview.Of(Used(Ten, version: 7), revoked: null));
    }

    [Fact]
    public void A_use_that_the_list_at_hand_forbade_is_a_fault_of_the_program() =>
        Assert.Equal(new UseReview.AgainstTheList(Stay, Told.Reais(8)), UseReview.Of(Used(Ten, version: 8), new(Ten, ListVersion: 8)));

    private static RightUsed Used(Instant at, int version) =>
        new(Stay, at, new(version, Duration.Zero), WithRight: Told.Reais(4), WithoutRight: Told.Reais(12));
}
