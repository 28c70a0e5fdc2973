using Fokus.Domain.Plates;
using Fokus.Domain.Plates.Foreign;
using Fokus.Domain.Stays;

namespace Fokus.Domain.Tests.Plates.Foreign;

public sealed class ForeignPlateTests
{
    [Theory]
    [InlineData("AB123CD", new[] { PlateCountry.Argentina, PlateCountry.Venezuela })]
    [InlineData("ab 123 cd", new[] { PlateCountry.Argentina, PlateCountry.Venezuela })]
    [InlineData("ABCD123", new[] { PlateCountry.Paraguay })]
    [InlineData("ABC-123", new[] { PlateCountry.Argentina, PlateCountry.Paraguay })]
    [InlineData("1234-ABC", new[] { PlateCountry.Bolivia })]
    public void A_neighbours_plate_is_known_with_the_countries_it_may_be_of(string text, PlateCountry[] countries)
    {
        Assert.True(ForeignPlate.TryParse(text, out var plate));
        Assert.Equal(countries, plate.Countries);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    // Uruguay's form is the old Brazilian one.
    [InlineData("ABC1234")]
    [InlineData("ABC1D23")]
    [InlineData("ABC12D3")]
    // A Bolivian lorry's plate would be a Brazilian one with its third letter misread.
    [InlineData("AB12345")]
    // One look-alike away from AB123CD and from ABCD123: nothing is repaired.
    [InlineData("A8123CD")]
    [InlineData("ABCDI23")]
    [InlineData("AB12CD")]
    [InlineData("ABCD1234")]
    public void Nothing_else_is_a_neighbours_plate(string? text)
    {
        Assert.False(ForeignPlate.TryParse(text, out var plate));
        Assert.Throws<InvalidOperationException>(() => plate.Written);
    }

    [Fact]
    public void A_neighbours_plate_is_offered_to_a_person_and_opens_nothing()
    {
        var refused = Assert.IsType<PlateReading.Refused>(PlateGrammar.Judge([new("AB123CD", 990)]));

        Assert.Equal(PlateRefusal.NotAPlate, refused.Why);
        Assert.Empty(refused.Candidates);
        Assert.Equal("AB123CD", Assert.Single(refused.Foreign).Written);
    }

    [Theory]
    // I at the fourth is a misread 1, or a Paraguayan letter.
    [InlineData("ABCI234", "ABC1234")]
    [InlineData("ABCO234", "ABC0234")]
    // Three look-alikes: 1 for I, O and D for 0.
    [InlineData("AB101OD", "ABI0100")]
    public void What_is_a_neighbours_plate_and_a_misread_one_of_ours_is_ambiguous(string read, string ours)
    {
        var refused = Assert.IsType<PlateReading.Refused>(PlateGrammar.Judge([new(read, 990)]));

        Assert.Equal(PlateRefusal.Ambiguous, refused.Why);
        Assert.Equal([Plate.Parse(ours)], refused.Candidates);
        Assert.Equal(read, Assert.Single(refused.Foreign).Written);
    }

    [Fact]
    public void An_unsure_reading_is_not_offered_as_a_neighbours_plate()
    {
        var unsure = Assert.IsType<PlateReading.Refused>(PlateGrammar.Judge([new("AB123CD", PlateGrammar.AcceptPermille - 1)]));
        var sure = Assert.IsType<PlateReading.Refused>(PlateGrammar.Judge([new("AB123CD", PlateGrammar.AcceptPermille)]));

        Assert.Empty(unsure.Foreign);
        Assert.Single(sure.Foreign);
    }

    [Fact]
    public void The_same_neighbours_plate_is_offered_once_and_a_second_one_beside_it()
    {
        var refused = Assert.IsType<PlateReading.Refused>(
            PlateGrammar.Judge([new("AB123CD", 900), new("AB-123-CD", 890), new("AB128CD", 880), new("AB129CD", 1)]));

        Assert.Equal(["AB123CD", "AB128CD"], refused.Foreign.Select(plate => plate.Written).ToArray());
    }

    [Fact]
    public void A_weak_foreign_rival_takes_nothing_from_a_sure_Brazilian_plate()
    {
        var accepted = Assert.IsType<PlateReading.Accepted>(PlateGrammar.Judge([new("ABC1234", 900), new("AB123CD", 500)]));

        Assert.Equal(Plate.Parse("ABC1234"), accepted.Plate);
    }

    [Fact]
    public void No_credential_can_be_made_of_a_neighbours_plate()
    {
        var given = typeof(Credential).GetNestedTypes()
            .SelectMany(kind => kind.GetConstructors())
            .SelectMany(constructor => constructor.GetParameters())
            .Select(parameter => parameter.ParameterType);

        Assert.DoesNotContain(typeof(ForeignPlate), given);
        Assert.DoesNotContain(typeof(ForeignPlate).GetMethods(), method => method.Name is "op_Implicit" or "op_Explicit");
        Assert.DoesNotContain(typeof(ForeignPlate).GetProperties(), property => property.PropertyType == typeof(Plate));
    }
}
