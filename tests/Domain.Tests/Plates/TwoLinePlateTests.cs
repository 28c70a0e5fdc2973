using Fokus.Domain.Plates;

namespace Fokus.Domain.Tests.Plates;

public sealed class TwoLinePlateTests
{
    [Fact]
    public void Three_letters_above_and_four_characters_below_are_one_plate()
    {
        var joined = TwoLinePlate.Join([new("abc", 950)], [new("1D-23", 900)]);

        // 950 × 900 / 1000 = 855: right only when both lines are.
        var accepted = Assert.IsType<PlateReading.Accepted>(PlateGrammar.Judge(joined));
        Assert.Equal(Plate.Parse("ABC1D23"), accepted.Plate);
        Assert.Equal(855, accepted.ConfidencePermille);
    }

    [Fact]
    public void Two_lines_that_are_each_sure_enough_may_not_be_so_together()
    {
        // 800 × 800 / 1000 = 640, below 650.
        var refused = Assert.IsType<PlateReading.Refused>(
            PlateGrammar.Judge(TwoLinePlate.Join([new("ABC", 800)], [new("1D23", 800)])));

        Assert.Equal(PlateRefusal.TooUnsure, refused.Why);
        Assert.Equal([Plate.Parse("ABC1D23")], refused.Candidates);
    }

    [Fact]
    public void Each_guess_above_meets_each_guess_below()
    {
        var joined = TwoLinePlate.Join([new("ABC", 900), new("A8C", 100)], [new("1234", 1000), new("1D34", 500)]);

        Assert.Equal([new("ABC1234", 900), new("ABC1D34", 450), new("A8C1234", 100), new("A8C1D34", 50)], joined);
        Assert.Equal(PlateRefusal.Ambiguous, Assert.IsType<PlateReading.Refused>(PlateGrammar.Judge(joined)).Why);
    }

    [Fact]
    public void The_lower_line_alone_is_no_plate_and_a_key_to_search_by()
    {
        var refused = Assert.IsType<PlateReading.Refused>(PlateGrammar.Judge(TwoLinePlate.Join([], [new("1D23", 999)])));

        Assert.Equal(PlateRefusal.NotAPlate, refused.Why);
        Assert.Empty(refused.Candidates);
        Assert.Equal("1D23", refused.Partial?.Written);
    }

    [Fact]
    public void An_upper_line_that_is_something_else_is_left_out()
    {
        // A maker's name above the plate.
        var refused = Assert.IsType<PlateReading.Refused>(PlateGrammar.Judge(TwoLinePlate.Join([new("HONDA", 999)], [new("1D23", 999)])));

        Assert.Equal("1D23", refused.Partial?.Written);
    }

    [Fact]
    public void The_upper_line_alone_is_nothing()
    {
        Assert.Empty(TwoLinePlate.Join([new("ABC", 999)], []));
        Assert.Equal([new("12345", 900)], TwoLinePlate.Join([new("ABC", 999)], [new("12345", 900)]));
    }
}
