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

    [Theory]
    // Converters in use disagree; this is the rule: only the second digit changes, and the same way back.
    [InlineData("ABC1C34", "ABC1234")]
    [InlineData("ABC9I76", "ABC9876")]
    [InlineData("ABC0A00", "ABC0000")]
    [InlineData("ABC1J34", "ABC1934")]
    [InlineData("ABC1234", "ABC1234")]
    public void The_old_plate_of_a_renewed_one_is_known(string written, string old)
    {
        Assert.Equal(Plate.Parse(old), Plate.Parse(written).OldTwin);
    }

    [Theory]
    [InlineData("ABC1K23")]
    [InlineData("ABC1Z23")]
    [InlineData("ABC12D4")]
    public void A_plate_that_renews_none_has_no_old_twin(string written)
    {
        Assert.Null(Plate.Parse(written).OldTwin);
        Assert.Equal(written, Plate.Parse(written).Canonical);
    }

    [Fact]
    public void The_early_form_of_motorcycles_renews_nothing_though_its_letter_looks_renewed()
    {
        // A converter that changes the third digit makes ABC12D4 of ABC1234, whose renewal is ABC1C34.
        var early = Plate.Parse("ABC12D4");

        Assert.False(early.IsSameVehicleAs(Plate.Parse("ABC1234")));
        Assert.False(early.IsSameVehicleAs(Plate.Parse("ABC1C34")));
        Assert.True(early.IsSameVehicleAs(Plate.Parse("abc-12d4")));
    }

    [Theory]
    [InlineData("ABC1234", new[] { PlateCountry.Brazil, PlateCountry.Uruguay })]
    [InlineData("ABC1C34", new[] { PlateCountry.Brazil })]
    [InlineData("ABC12D4", new[] { PlateCountry.Brazil })]
    public void The_old_form_may_be_of_Uruguay_and_says_so(string written, PlateCountry[] countries)
    {
        Assert.Equal(countries, Plate.Parse(written).Countries);
    }

    [Theory]
    // The letter that looks like the digit, and the letter that renews it: 0 is A, 1 is B, 2 is C, 5 is F, 8 is I.
    [InlineData("ABC1O34", "ABC1034", "ABC1A34")]
    [InlineData("ABC1I34", "ABC1134", "ABC1B34")]
    [InlineData("ABC1Z34", "ABC1234", "ABC1C34")]
    [InlineData("ABC1S34", "ABC1534", "ABC1F34")]
    [InlineData("ABC1B34", "ABC1834", "ABC1I34")]
    public void A_letter_at_the_fifth_position_and_the_digit_that_it_looks_like_are_two_vehicles(string letter, string digit, string renewed)
    {
        Assert.False(Plate.Parse(letter).IsSameVehicleAs(Plate.Parse(digit)));
        Assert.Equal(renewed, Plate.Parse(digit).Canonical);
    }

    [Fact]
    public void The_letter_G_and_the_digit_6_alone_look_like_each_other_and_are_one_vehicle()
    {
        // 6 is the seventh digit from 0, G the seventh letter.
        Assert.True(Plate.Parse("ABC1G34").IsSameVehicleAs(Plate.Parse("ABC1634")));
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

    [Fact]
    public void However_a_plate_is_written_in_a_list_it_is_there_once()
    {
        string[] typed = ["DHY-1234", "DHY1234", "dhy 1234", "DHY1C34", "dhy-1c34"];

        // Two spellings, one vehicle: 2 is renewed as C.
        Assert.Equal(2, typed.Select(Plate.Parse).Distinct().Count());
        Assert.Equal("DHY1C34", Assert.Single(typed.Select(text => Plate.Parse(text).Canonical).Distinct(StringComparer.Ordinal)));
    }

    [Fact]
    public void Reading_a_plate_allocates_its_own_text_and_nothing_else()
    {
        // A string of seven: 8 header, 8 type, 4 length, 16 characters with their end, rounded up to 40.
        Assert.Equal(0, AllocatedBy("ABC1D23"));
        Assert.Equal(40, AllocatedBy(" abc-1d23"));
        Assert.Equal(0, AllocatedBy("C00D"));
        Assert.Equal(0, AllocatedBy("ABC1D2345678901234567890"));
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
    // The long s becomes an S in capitals, but stands on no plate.
    [InlineData("ABſ1234")]
    [InlineData("ABC/1234")]
    [InlineData("ABC1DE3")]
    [InlineData("ABC1D2E")]
    [InlineData("ABCD123")]
    public void What_is_no_plate_is_refused(string? text)
    {
        Assert.False(Plate.TryParse(text, out _));
        Assert.Contains("ABC1D23", Assert.Throws<FormatException>(() => Plate.Parse(text ?? "")).Message, StringComparison.Ordinal);
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
        Assert.Contains("unset Plate", Assert.Throws<InvalidOperationException>(() => default(Plate).Written).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => default(Plate).Canonical);
    }

    private static long AllocatedBy(string text)
    {
        // Once beforehand, so that what the runtime makes on first use is not counted.
        var first = Plate.TryParse(text, out _);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var second = Plate.TryParse(text, out _);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(first, second);
        return allocated;
    }
}
