using CsCheck;
using Fokus.Domain.Plates;

namespace Fokus.Domain.Tests.Plates;

public sealed class PlateGrammarTests
{
    [Fact]
    public void A_look_alike_is_put_right_where_the_position_fixes_the_class()
    {
        // The sixth character is a digit, so the I is a 1.
        Assert.Equal([Plate.Parse("FED2016")], PlateGrammar.Candidates("FED20I6"));
        // The second character is a letter, so the 1 is an I.
        var reading = Assert.IsType<PlateReading.Accepted>(PlateGrammar.Judge([new("H1P5456", 930)]));
        Assert.Equal(Plate.Parse("HIP5456"), reading.Plate);
        Assert.False(reading.IsAsRead);
        Assert.Equal(930, reading.ConfidencePermille);
    }

    [Fact]
    public void Doubt_at_the_fifth_position_gives_candidates_and_no_choice()
    {
        // The sixth character must be a digit, so something was misread; then the fifth is a D or a 0.
        var reading = Assert.IsType<PlateReading.Refused>(PlateGrammar.Judge([new("FED2DI6", 990)]));

        Assert.Equal(PlateRefusal.Ambiguous, reading.Why);
        Assert.Equal([Plate.Parse("FED2D16"), Plate.Parse("FED2016")], reading.Candidates);
    }

    [Fact]
    public void Two_spellings_of_one_vehicle_are_no_doubt()
    {
        // G looks like 6, and 6 is renewed as G: ABC1G34 and ABC1634 are one vehicle.
        var reading = Assert.IsType<PlateReading.Accepted>(PlateGrammar.Judge([new("A8C1G34", 800)]));

        Assert.Equal("ABC1G34", reading.Plate.Canonical);
    }

    [Theory]
    [InlineData("C00D")]
    [InlineData("")]
    [InlineData("ABC12345")]
    [InlineData("1234567")]
    [InlineData("ABCDEFG")]
    public void A_car_badge_is_no_plate(string text)
    {
        Assert.Empty(PlateGrammar.Candidates(text));
        Assert.Equal(PlateRefusal.NotAPlate, Assert.IsType<PlateReading.Refused>(PlateGrammar.Judge([new(text, 999)])).Why);
    }

    [Fact]
    public void An_early_motorcycle_plate_counts_where_no_misread_digit_explains_it()
    {
        // K looks like no digit; I looks like 1.
        Assert.Equal([Plate.Parse("ABC12K4")], PlateGrammar.Candidates("ABC12K4"));
        Assert.Equal([Plate.Parse("ABC1214")], PlateGrammar.Candidates("ABC12I4"));
    }

    [Fact]
    public void No_guess_means_no_plate()
    {
        Assert.Equal(PlateRefusal.NoPlate, Assert.IsType<PlateReading.Refused>(PlateGrammar.Judge([])).Why);
    }

    [Fact]
    public void An_unsure_reading_opens_nothing_and_is_offered_to_a_person()
    {
        var unsure = Assert.IsType<PlateReading.Refused>(PlateGrammar.Judge([new("ABC1D23", PlateGrammar.AcceptPermille - 1)]));

        Assert.Equal(PlateRefusal.TooUnsure, unsure.Why);
        Assert.Equal([Plate.Parse("ABC1D23")], unsure.Candidates);
        Assert.IsType<PlateReading.Accepted>(PlateGrammar.Judge([new("ABC1D23", PlateGrammar.AcceptPermille)]));
    }

    [Fact]
    public void A_near_second_vehicle_makes_the_reading_ambiguous_and_a_far_one_does_not()
    {
        var best = new PlateGuess("ABC1D23", PlateGrammar.AcceptPermille);
        var near = Assert.IsType<PlateReading.Refused>(
            PlateGrammar.Judge([new("ABC1D28", PlateGrammar.RivalPermille), best]));

        Assert.Equal(PlateRefusal.Ambiguous, near.Why);
        Assert.Equal([Plate.Parse("ABC1D23"), Plate.Parse("ABC1D28")], near.Candidates);
        Assert.IsType<PlateReading.Accepted>(PlateGrammar.Judge([best, new("ABC1D28", PlateGrammar.RivalPermille - 1)]));
        // ABC1323 is the old form of the same vehicle: no rival.
        Assert.IsType<PlateReading.Accepted>(PlateGrammar.Judge([best, new("ABC1323", PlateGrammar.AcceptPermille)]));
    }

    [Fact]
    public void A_second_guess_is_offered_when_the_best_one_is_no_plate()
    {
        var refused = Assert.IsType<PlateReading.Refused>(PlateGrammar.Judge([new("C00D", 800), new("ABC1D23", 700)]));

        Assert.Equal([Plate.Parse("ABC1D23")], refused.Candidates);
    }

    [Fact]
    public void Whatever_is_read_each_candidate_is_a_plate_and_a_plate_means_itself()
    {
        Gen.String[Gen.Char["ABDGIOQSZ0123568- "], 0, 9].Sample(text =>
        {
            var candidates = PlateGrammar.Candidates(text);
            Assert.All(candidates, plate => Assert.Equal([plate], PlateGrammar.Candidates(plate.Written)));
            Assert.Equal(candidates.Count, candidates.Select(plate => plate.Canonical).Distinct(StringComparer.Ordinal).Count());
        });
    }
}
