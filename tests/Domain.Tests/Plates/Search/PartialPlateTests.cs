using Fokus.Domain.Plates;
using Fokus.Domain.Plates.Search;

namespace Fokus.Domain.Tests.Plates.Search;

public sealed class PartialPlateTests
{
    [Theory]
    [InlineData("1234", "1234")]
    [InlineData("1d-23", "1D23")]
    [InlineData("12D3", "12D3")]
    public void The_last_four_of_each_form_are_part_of_a_plate(string text, string written)
    {
        Assert.True(PartialPlate.TryParse(text, out var partial));
        Assert.Equal(written, partial.Written);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("123")]
    [InlineData("12345")]
    [InlineData("C00D")]
    [InlineData("1DD3")]
    [InlineData("123D")]
    [InlineData("I234")]
    public void Nothing_else_is(string? text)
    {
        Assert.False(PartialPlate.TryParse(text, out var partial));
        Assert.Throws<InvalidOperationException>(() => partial.Written);
    }

    [Fact]
    public void The_surest_part_is_kept_when_no_whole_plate_was_read()
    {
        var refused = Assert.IsType<PlateReading.Refused>(
            PlateGrammar.Judge([new("C00D", 900), new("1D28", 300), new("1D23", 800)]));

        Assert.Equal("1D23", refused.Partial?.Written);
    }

    [Fact]
    public void Where_a_plate_was_read_its_parts_are_not_kept()
    {
        var refused = Assert.IsType<PlateReading.Refused>(PlateGrammar.Judge([new("ABC1D23", 600), new("1D23", 500)]));

        Assert.Equal(PlateRefusal.TooUnsure, refused.Why);
        Assert.Null(refused.Partial);
        Assert.Null(Assert.IsType<PlateReading.Refused>(PlateGrammar.Judge([new("C00D", 900)])).Partial);
    }
}
