using Fokus.Domain.Ids;
using Fokus.Domain.Stays;
using Fokus.Domain.Stays.Inputs;
using Fokus.Domain.Stays.Segments;

namespace Fokus.Domain.Tests.Stays;

/// <summary>One right and one area at a time.</summary>
public sealed class SegmentScenarios
{
    private static readonly SegmentRight Transient = new SegmentRight.Transient();
    private static readonly SegmentRight Season = new SegmentRight.Subscription(Told.Season);

    [Fact]
    public void A_subscriber_who_turns_out_to_be_one_at_the_exit_and_moves_to_the_roof_has_three_segments()
    {
        var stay = Told.Stay();
        stay = StayMachine.Decide(stay, new StayInput.AreaChanged(Told.Roof), Told.Minute(10)).Stay!;
        stay = StayMachine.Decide(stay, new StayInput.RightChanged(Season), Told.Minute(40)).Stay!;
        stay = StayMachine.Decide(stay, Told.Left(0), Told.Minute(90)).Stay!;

        Assert.Equal(
            [
                new(Transient, AreaId.Garage, Told.Minute(0), Told.Minute(10)),
                new(Transient, Told.Roof, Told.Minute(10), Told.Minute(40)),
                new(Season, Told.Roof, Told.Minute(40), Told.Minute(90)),
            ],
            stay.Segments);
        Assert.Equal(Told.Season, stay.Contract);
    }

    [Fact]
    public void A_contract_still_covers_its_part_after_the_right_has_ended()
    {
        var stay = Told.Stay().After(new StayInput.RightChanged(Season), new StayInput.RightChanged(Transient));

        Assert.Equal(Told.Season, stay.Contract);
        Assert.Equal(Transient, StaySegments.RightOf(stay));
    }

    [Fact]
    public void A_clock_that_was_set_back_makes_no_part_of_negative_length()
    {
        var stay = StayMachine.Decide(Told.Stay(), new StayInput.AreaChanged(Told.Roof), Told.Minute(10)).Stay!;

        var left = StayMachine.Decide(stay, Told.Left(0), Told.Minute(4)).Stay!;

        Assert.Equal(Told.Minute(10), left.LeftAt);
        Assert.Equal(Told.Minute(10), left.Segments[^1].Until);
    }

    [Fact]
    public void A_stay_from_before_segments_were_kept_is_one_of_them()
    {
        var old = new Stay(StayId.Parse("stay-older"), new Credential.Unidentified(), Told.Entry, Told.Noon);

        var moved = old.After(new StayInput.AreaChanged(Told.Roof));

        Assert.Equal([new(Transient, AreaId.Garage, Told.Noon, Told.Minute(60)), new(Transient, Told.Roof, Told.Minute(60), null)], moved.Segments);
    }
}
