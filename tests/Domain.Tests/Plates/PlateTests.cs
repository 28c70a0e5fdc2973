using CsCheck;
using Fokus.Domain.Plates;

namespace Fokus.Domain.Tests.Plates;

public sealed class PlateTests
{
    [Theory]
    // The second digit becomes a letter: 0 is A, 1 is B, 2 is C … 9 is J.
    [InlineData("ABC1234", "ABC1C34")]
    [InlineData("ABC9876", "ABC9I76")]
    [InlineData("ABC0000", "ABC0A00")]
    [InlineData("ABC1934", "ABC1J34")]
    [InlineData("ABC1C34", "ABC1C34")]
    public void An_old_plate_and_its_renewal_are_one_vehicle(string written, string canonical)
    {
        var plate = Plate.Parse(written);

        Assert.Equal(canonical, plate.Canonical);
        Assert.True(plate.IsSameVehicleAs(Plate.Parse(canonical)));
        Assert.True(Plate.Parse(canonical).IsSameVehicleAs(plate));
    }

    [Fact]
    public void A_plate_with_a_letter_beyond_J_renews_no_old_plate()
    {
        var plate = Plate.Parse("ABC1K23");

        Assert.All(Enumerable.Range(0, 10), digit => Assert.False(plate.IsSameVehicleAs(Plate.Parse($"ABC1{digit}23"))));
    }

    [Fact]
    public void No_two_old_plates_become_one_vehicle()
    {
        Gen.Select(Gen.Int[0, 9999], Gen.Int[0, 9999])
            .Where(pair => pair.Item1 != pair.Item2)
            .Sample(pair => !Plate.Parse($"ABC{pair.Item1:0000}").IsSameVehicleAs(Plate.Parse($"ABC{pair.Item2:0000}")));
    }

    [Theory]
    [InlineData("DHY-1234")]
    [InlineData("DHY1234")]
    [InlineData("dhy 1234")]
    [InlineData(" dhy.1234\t")]
    [InlineData("DHY·1234")]
    public void However_it_is_written_it_is_one_plate(string text)
    {
        Assert.Equal(Plate.Parse("DHY1234"), Plate.Parse(text));
    }

    [Theory]
    [InlineData("ABC1234", PlateLayout.Old)]
    [InlineData("abc-1c34", PlateLayout.Mercosul)]
    [InlineData("ABC12D4", PlateLayout.EarlyMotorcycle)]
    public void The_layout_is_known_by_where_the_letters_stand(string text, PlateLayout layout)
    {
        Assert.Equal(layout, Plate.Parse(text).Layout);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("ABC123")]
    [InlineData("ABC12345")]
    [InlineData("1BC1234")]
    [InlineData("ABCD234")]
    [InlineData("ÁBC1234")]
    [InlineData("ABC123４")]
    public void What_is_no_plate_is_refused(string? text)
    {
        Assert.False(Plate.TryParse(text, out _));
        Assert.Throws<FormatException>(() => Plate.Parse(text ?? ""));
    }

    [Fact]
    public void A_plate_in_a_log_is_masked_and_so_is_the_reason_why_a_text_is_none()
    {
        Assert.Equal("AB****3", Plate.Parse("ABC1D23").ToString());
        Assert.Equal("AB****3", $"{Plate.Parse("ABC1D23")}");
        Assert.Equal("(no plate)", default(Plate).ToString());
        Assert.DoesNotContain("XYZ99", Assert.Throws<FormatException>(() => Plate.Parse("XYZ99")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unset_plate_throws_when_it_is_read()
    {
        Assert.Throws<InvalidOperationException>(() => default(Plate).Written);
        Assert.Throws<InvalidOperationException>(() => default(Plate).Canonical);
    }
}
