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

    [Theory]
    // Digits among letters; the old type draws O and 0, I and 1 alike.
    [InlineData("0IP5456", "OIP5456")]
    [InlineData("H1P5456", "HIP5456")]
    [InlineData("8Z25456", "BZZ5456")]
    [InlineData("56A5456", "SGA5456")]
    // Letters among digits: D, Q and O are all 0, L and I are 1.
    [InlineData("HIP54D6", "HIP5406")]
    [InlineData("HIP54Q6", "HIP5406")]
    [InlineData("HIP54O6", "HIP5406")]
    [InlineData("HIP54LS", "HIP5415")]
    [InlineData("HIPZ4BG", "HIP2486")]
    [InlineData("HIP5K4I", "HIP5K41")]
    public void A_misread_character_is_put_right_and_said_to_be(string read, string plate)
    {
        var reading = Assert.IsType<PlateReading.Accepted>(PlateGrammar.Judge([new(read, 930)]));

        Assert.Equal(Plate.Parse(plate), reading.Plate);
        Assert.False(reading.IsAsRead);
    }

    [Theory]
    [InlineData("ABD1234")]
    [InlineData("ABO1234")]
    [InlineData("ABQ1234")]
    [InlineData("abq-1234")]
    public void No_letter_is_made_of_another_letter(string read)
    {
        var reading = Assert.IsType<PlateReading.Accepted>(PlateGrammar.Judge([new(read, 930)]));

        Assert.Equal(Plate.Parse(read), reading.Plate);
        Assert.True(reading.IsAsRead);
    }

    [Theory]
    // Only 0, 1, 2, 5, 6, 8 look like letters.
    [InlineData("A3C1234")]
    [InlineData("A4C1234")]
    [InlineData("A7C1234")]
    [InlineData("A9C1234")]
    // K looks like no digit.
    [InlineData("ABCK234")]
    [InlineData("ABC1D2K")]
    public void What_looks_like_nothing_else_is_not_put_right(string read)
    {
        Assert.Empty(PlateGrammar.Candidates(read));
    }

    [Theory]
    // The last is an S, so something was misread: then each look-alike at the fifth is a letter or a digit.
    [InlineData("FED2O1S", "FED2O15", "FED2015")]
    [InlineData("FED2Q1S", "FED2Q15", "FED2015")]
    [InlineData("FED2I1S", "FED2I15", "FED2115")]
    [InlineData("FED2Z1S", "FED2Z15", "FED2215")]
    [InlineData("FED2S1S", "FED2S15", "FED2515")]
    [InlineData("FED2B1S", "FED2B15", "FED2815")]
    public void Each_look_alike_at_the_fifth_position_is_two_candidates(string read, string letter, string digit)
    {
        var reading = Assert.IsType<PlateReading.Refused>(PlateGrammar.Judge([new(read, 990)]));

        Assert.Equal(PlateRefusal.Ambiguous, reading.Why);
        Assert.Equal([Plate.Parse(letter), Plate.Parse(digit)], reading.Candidates);
    }

    [Fact]
    public void A_letter_at_the_fifth_position_that_looks_like_no_digit_is_no_doubt()
    {
        Assert.Equal([Plate.Parse("FED2K15")], PlateGrammar.Candidates("FED2K1S"));
    }

    [Fact]
    public void An_early_motorcycle_plate_is_accepted_and_known_by_its_layout()
    {
        var reading = Assert.IsType<PlateReading.Accepted>(PlateGrammar.Judge([new("ABC12K4", 700)]));

        Assert.Equal(PlateLayout.EarlyMotorcycle, reading.Plate.Layout);
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
    // Longer than any plate with its separators: 32, 33 and more characters.
    [InlineData("ESTACIONAMENTO ROTATIVO 24 HORAS")]
    [InlineData("ESTACIONAMENTO ROTATIVO 24 HORAS!")]
    [InlineData("ABC1D23ABC1D23ABC1D23ABC1D23ABC1D23ABC1D23ABC1D23")]
    [InlineData("ABCDEFG")]
    public void A_car_badge_is_no_plate(string text)
    {
        Assert.Empty(PlateGrammar.Candidates(text));
        Assert.Equal(PlateRefusal.NotAPlate, Assert.IsType<PlateReading.Refused>(PlateGrammar.Judge([new(text, 999)])).Why);
    }

    [Theory]
    // A badge, as sure or unsure as it may be; and a plate's box of which the text is not sure.
    [InlineData("C00D", 510, PlateRefusal.NotAPlate, 0)]
    [InlineData("C00D", 1000, PlateRefusal.NotAPlate, 0)]
    [InlineData("ABC1K23", 510, PlateRefusal.TooUnsure, 1)]
    [InlineData("ABC1K23", 649, PlateRefusal.TooUnsure, 1)]
    public void Neither_a_badge_nor_an_unsure_text_is_taken_for_a_plate(string read, int permille, PlateRefusal why, int candidates)
    {
        var refused = Assert.IsType<PlateReading.Refused>(PlateGrammar.Judge([new(read, permille)]));

        Assert.Equal((why, candidates), (refused.Why, refused.Candidates.Count));
        Assert.Empty(refused.Foreign);
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
}
