using CsCheck;
using Fokus.Domain.Ids;
using Fokus.Domain.Plates;
using Fokus.Domain.Plates.Visits;
using Fokus.Testing;
using NodaTime;

namespace Fokus.Domain.Tests.Plates.Visits;

public sealed class PlateAgreementTests
{
    private const int Sure = PlateGrammar.AcceptPermille;
    private const int Fair = PlateAgreement.AgreePermille;

    private static readonly LaneVisitId Visit = LaneVisitId.Parse("visit-0001");
    private static readonly Instant Armed = Instant.FromUtc(2026, 3, 2, 10, 0);
    private static readonly PlateAgreement Begun = PlateAgreement.Begin(Visit, Armed);

    [Fact]
    public void A_picture_that_is_sure_by_itself_decides_as_it_does_alone()
    {
        var agreed = Assert.IsType<PlateVerdict.Agreed>(Begun.With(Look("1", new("H1P5456", Sure))).Verdict);

        Assert.Equal(new PlateVerdict.Agreed(Plate.Parse("HIP5456"), Sure, IsAsRead: false, Pictures: 1), agreed);
    }

    [Fact]
    public void Two_pictures_that_agree_decide_together()
    {
        var one = Begun.With(Look("1", new("ABC1K23", Fair)));
        var two = one.With(Look("2", new("ABC1K23", Fair + 40)));

        Assert.Equal([Plate.Parse("ABC1K23")], Assert.IsType<PlateVerdict.Undecided>(one.Verdict).Candidates);
        Assert.Equal(new PlateVerdict.Agreed(Plate.Parse("ABC1K23"), Fair + 40, IsAsRead: true, Pictures: 2), two.Verdict);
    }

    [Fact]
    public void Two_spellings_of_one_vehicle_agree()
    {
        // 3 is renewed as D, but a D at the fifth looks like a 0: E renews 4 and looks like nothing.
        var verdict = Begun.With(Look("1", new("ABC1423", Fair))).With(Look("2", new("ABC1E23", Fair + 1))).Verdict;

        Assert.Equal(Plate.Parse("ABC1E23"), Assert.IsType<PlateVerdict.Agreed>(verdict).Plate);
    }

    [Fact]
    public void The_same_picture_name_at_two_cameras_is_two_pictures()
    {
        var verdict = Begun.With(Look("1", new("ABC1K23", Fair), "front")).With(Look("1", new("ABC1K23", Fair), "rear")).Verdict;

        Assert.Equal(2, Assert.IsType<PlateVerdict.Agreed>(verdict).Pictures);
    }

    [Fact]
    public void Two_crops_of_one_picture_are_one_reading()
    {
        var crops = Begun.With(Look("1", new("ABC1K23", Fair))).With(Look("1", new("ABC1K23", Fair)));

        Assert.IsType<PlateVerdict.Undecided>(crops.Verdict);
        Assert.Equal(2, Assert.IsType<PlateVerdict.Agreed>(crops.With(Look("2", new("ABC1K23", Fair))).Verdict).Pictures);
    }

    [Fact]
    public void Two_crops_that_show_two_vehicles_are_one_ambiguous_picture()
    {
        var crops = Begun.With(Look("1", new("ABC1K23", Fair))).With(Look("1", new("XYZ9K99", Sure)));

        Assert.Equal(2, Assert.IsType<PlateVerdict.Undecided>(crops.Verdict).Candidates.Count);
    }

    [Fact]
    public void A_weaker_picture_counts_for_nothing_but_is_offered()
    {
        var verdict = Begun.With(Look("1", new("ABC1K23", Fair))).With(Look("2", new("ABC1K23", Fair - 1))).Verdict;

        Assert.Equal([Plate.Parse("ABC1K23")], Assert.IsType<PlateVerdict.Undecided>(verdict).Candidates);
    }

    [Theory]
    // Readers take D, O and Q for one another in every picture of a plate alike.
    [InlineData("DBC1K23")]
    [InlineData("AOC1K23")]
    [InlineData("ABQ1K23")]
    // At the fifth position a letter and a digit are two vehicles.
    [InlineData("ABC1O23")]
    [InlineData("ABC1023")]
    [InlineData("ABC1I23")]
    [InlineData("ABC1123")]
    [InlineData("ABC1Z23")]
    [InlineData("ABC1223")]
    [InlineData("ABC1S23")]
    [InlineData("ABC1523")]
    [InlineData("ABC1B23")]
    [InlineData("ABC1823")]
    public void Two_like_mistakes_are_no_agreement(string read)
    {
        var verdict = Begun.With(Look("1", new(read, Fair))).With(Look("2", new(read, Sure - 1))).Verdict;

        Assert.Equal([Plate.Parse(read)], Assert.IsType<PlateVerdict.Undecided>(verdict).Candidates);
    }

    [Theory]
    // 6 is renewed as G: the look-alike is the same vehicle.
    [InlineData("ABC1G23")]
    [InlineData("ABC1623")]
    [InlineData("ABC1K23")]
    [InlineData("ABC1323")]
    [InlineData("ABC12K3")]
    // The fifth of the early form is a digit and nothing else.
    [InlineData("ABC15K3")]
    public void Where_no_look_alike_is_another_vehicle_two_pictures_agree(string read)
    {
        var verdict = Begun.With(Look("1", new(read, Fair))).With(Look("2", new(read, Fair))).Verdict;

        Assert.Equal(Plate.Parse(read), Assert.IsType<PlateVerdict.Agreed>(verdict).Plate);
    }

    [Fact]
    public void Two_against_one_is_no_agreement_and_the_two_are_offered_first()
    {
        var verdict = Begun
            .With(Look("1", new("XYZ9K99", Fair)))
            .With(Look("2", new("ABC1K23", Fair)))
            .With(Look("3", new("ABC1K23", Fair)))
            .Verdict;

        Assert.Equal([Plate.Parse("ABC1K23"), Plate.Parse("XYZ9K99")], Assert.IsType<PlateVerdict.Undecided>(verdict).Candidates);
    }

    [Fact]
    public void A_plate_that_is_parked_in_view_is_not_the_strangers()
    {
        // Read every five seconds while nobody stands on the loop, and once more in the last moment before.
        var agreement = Begun
            .With(Look("1", new("ABC1K23", 990)) with { TakenAt = Armed - Duration.FromSeconds(5) })
            .With(Look("2", new("ABC1K23", 990)) with { TakenAt = Armed - Duration.FromTicks(1) });

        Assert.Same(Begun, agreement);
        Assert.IsType<PlateVerdict.Agreed>(Begun.With(Look("3", new("ABC1K23", 990)) with { TakenAt = Armed }).Verdict);
    }

    [Fact]
    public void What_one_vehicle_was_read_as_says_nothing_of_the_next()
    {
        var next = PlateAgreement.Begin(LaneVisitId.Parse("visit-0002"), Armed + Duration.FromSeconds(20));

        var late = Look("1", new("ABC1K23", 990)) with { TakenAt = Armed + Duration.FromSeconds(21) };
        Assert.Same(next, next.With(late));
        Assert.Empty(Assert.IsType<PlateVerdict.Undecided>(next.With(new(next.Visit, next.ArmedAt, new("front", "2"), [])).Verdict).Candidates);
    }

    [Fact]
    public void A_picture_from_after_the_vehicle_left_does_not_count()
    {
        var end = Armed + Duration.FromSeconds(12);
        var ended = Begun.EndedAt(end);

        Assert.Same(ended, ended.With(Look("1", new("ABC1K23", 990)) with { TakenAt = end }));
        Assert.IsType<PlateVerdict.Agreed>(ended.With(Look("1", new("ABC1K23", 990)) with { TakenAt = end - Duration.FromTicks(1) }).Verdict);
        Assert.Equal(end, ended.EndedAt(end + Duration.FromSeconds(1)).DisarmedAt);
    }

    [Fact]
    public void A_later_picture_of_another_vehicle_raises_doubt_for_good()
    {
        var doubted = Begun.With(Look("1", new("ABC1K23", 990))).With(Look("2", new("XYZ9K99", Fair)));

        Assert.Equal(new PlateVerdict.Doubted(Plate.Parse("ABC1K23"), Plate.Parse("XYZ9K99")), doubted.Verdict);
        Assert.Same(doubted, doubted.With(Look("3", new("ABC1K23", 999))));
        Assert.Same(doubted, doubted.With(Look("4", new("XYZ9K99", 999))));
    }

    [Theory]
    [InlineData("ABC1K23", 990)]
    [InlineData("XYZ9K99", Fair - 1)]
    [InlineData("C00D", 990)]
    public void What_does_not_contradict_leaves_the_plate_as_it_was_agreed_on(string later, int permille)
    {
        var agreed = Begun.With(Look("1", new("ABC1K23", 700)));

        Assert.Equal(agreed.Verdict, agreed.With(Look("2", new(later, permille))).Verdict);
    }

    [Fact]
    public void A_vehicle_that_many_pictures_could_not_name_is_left_to_a_person()
    {
        var full = Enumerable.Range(0, PlateAgreement.MostPictures)
            .Aggregate(Begun, (agreement, number) => agreement.With(Look($"{number}", new("C00D", 900))));

        Assert.Same(full, full.With(Look("one more", new("ABC1K23", 990))));
        // A second crop of a picture that is kept still counts as that picture.
        Assert.NotSame(full, full.With(Look("0", new("ABC1K23", 990))));
    }

    [Fact]
    public void A_picture_in_which_everything_is_a_plate_says_nothing()
    {
        var many = Look("1", new("ABC1K23", 990)) with { Guesses = [.. Enumerable.Repeat(new PlateGuess("ABC1K23", 990), 65)] };

        Assert.Same(Begun, Begun.With(many));
    }

    [Fact]
    public void Once_in_doubt_no_further_picture_brings_agreement_back()
    {
        var look = Gen.Select(Gen.OneOf(Gen.Const("ABC1K23"), Gen.Const("XYZ9K99"), Gen.Const("C00D"), Gen.Const("ABQ1234")), Gen.Int[400, 1000], Gen.Int[0, 5]);
        look.Array[1, 12].Sample(
            looks =>
            {
                var agreement = Begun;
                var wasDoubted = false;
                foreach (var (text, permille, picture) in looks)
                {
                    var before = agreement.Verdict;
                    agreement = agreement.With(Look($"{picture}", new(text, permille)));
                    wasDoubted |= agreement.Verdict is PlateVerdict.Doubted;
                    Assert.True(!wasDoubted || agreement.Verdict is PlateVerdict.Doubted);
                    Assert.True(before is not PlateVerdict.Agreed || agreement.Verdict is not PlateVerdict.Undecided);
                }
            },
            iter: Sequences.Many);
    }

    private static PlateSighting Look(string picture, PlateGuess guess, string camera = "front") =>
        new(Visit, Armed + Duration.FromSeconds(1), new(camera, picture), [guess]);
}
