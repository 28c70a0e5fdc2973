using Fokus.Domain.Ids;
using Fokus.Domain.Plates;
using Fokus.Domain.Plates.Search;
using Fokus.Domain.Stays;

namespace Fokus.Domain.Tests.Plates.Search;

public sealed class PlateSearchTests
{
    [Theory]
    // As read, in either spelling.
    [InlineData("ABC1234", "ABC1234", 0)]
    [InlineData("abc-1c34", "ABC1234", 0)]
    [InlineData("ABC1234", "ABC1C34", 0)]
    // A look-alike is 1, another character 3.
    [InlineData("ABQ1234", "ABO1234", 1)]
    [InlineData("ABD1234", "ABQ1234", 1)]
    [InlineData("A8C1Z34", "ABC1234", 2)]
    [InlineData("ABC1235", "ABC1234", 3)]
    [InlineData("ABK1Z34", "ABC1234", 4)]
    // The fifth is a digit in one and a letter in the other, and they are two vehicles.
    [InlineData("ABC1O34", "ABC1034", 1)]
    // Of a Mercosul reading and an old plate the nearer spelling counts: ABC1C34 is one character off ABC1K34.
    [InlineData("ABC1K34", "ABC1234", 3)]
    [InlineData("ABC?234", "ABC1234", 1)]
    [InlineData("AB??234", "ABC1234", 2)]
    [InlineData("ABC12D4", "ABC12D4", 0)]
    public void A_vehicle_inside_is_found_at_its_distance(string read, string inside, int distance)
    {
        var found = Assert.Single(PlateSearch.Near(read, [Parked(1, inside)]));

        Assert.Equal(distance, found.Distance);
        Assert.Equal(inside, found.Shown);
        Assert.Equal(Stay(1), found.Stay);
    }

    [Theory]
    // Two that look like nothing there.
    [InlineData("ABK1235", "ABC1234")]
    // Three look-alikes: 8, Z and I.
    [InlineData("A8CIZ34", "ABC1234")]
    [InlineData("A???234", "ABC1234")]
    [InlineData("ABC123", "ABC1234")]
    [InlineData("ABC12345", "ABC1234")]
    [InlineData("1234", "ABC1234")]
    [InlineData("", "ABC1234")]
    public void A_vehicle_that_is_too_unlike_is_not_found(string read, string inside)
    {
        Assert.Empty(PlateSearch.Near(read, [Parked(1, inside)]));
    }

    [Fact]
    public void Of_two_readings_at_the_fifth_position_the_one_inside_is_found()
    {
        // FED2DI6 means FED2D16 or FED2016; D for 0 and I for 1 are two look-alikes.
        var found = Assert.Single(PlateSearch.Near("FED2DI6", [Parked(1, "FED2016"), Parked(2, "XYZ9999")]));

        Assert.Equal((Stay(1), 2), (found.Stay, found.Distance));
    }

    [Fact]
    public void Of_two_readings_of_which_both_are_inside_both_are_offered_and_of_which_neither_is_none()
    {
        // FED2D16 is one look-alike away (I for 1), FED2016 two; FED2D16 renews FED2316, which is no third one.
        var both = PlateSearch.Near("FED2DI6", [Parked(1, "FED2016"), Parked(2, "FED2D16")]);

        Assert.Equal([(Stay(2), 1), (Stay(1), 2)], both.Select(found => (found.Stay, found.Distance)));
        Assert.Empty(PlateSearch.Near("FED2DI6", [Parked(3, "XYZ9999")]));
    }

    [Fact]
    public void The_nearest_comes_first_and_the_order_never_depends_on_who_came_first()
    {
        ParkedPlate[] inside = [Parked(1, "ABC1238"), Parked(2, "ABC1235"), Parked(4, "ABC1234"), Parked(3, "ABC1234"), Parked(5, "ABC12B4")];

        var expected = new[] { Stay(3), Stay(4), Stay(2), Stay(1) };
        Assert.Equal(expected, PlateSearch.Near("ABC1234", inside.AsEnumerable().Reverse()).Select(found => found.Stay).Take(4));
        Assert.Equal(expected, PlateSearch.Near("ABC1234", inside).Select(found => found.Stay).Take(4));
    }

    [Fact]
    public void No_more_are_offered_than_a_person_compares()
    {
        var inside = Enumerable.Range(0, 10).Select(last => Parked(last, $"ABC123{last}")).Append(Parked(10, "ABK1234")).ToList();

        Assert.Equal(11, inside.Count);
        Assert.Equal(PlateSearch.MostProposals, PlateSearch.Near("ABC1234", inside).Count);
        Assert.Equal(10, PlateSearch.MostProposals);
    }

    [Theory]
    [InlineData("1234", "ABC1234", 0)]
    [InlineData("1C34", "ABC1234", 0)]
    [InlineData("1234", "ABC1C34", 0)]
    [InlineData("12D4", "ABC12D4", 0)]
    // A 0 is drawn as an O, and a D is taken for one.
    [InlineData("1034", "ABC1O34", 1)]
    [InlineData("1D34", "ABC1034", 1)]
    // 6 is renewed as G and looks like it: the nearer spelling counts.
    [InlineData("1G34", "ABC1634", 0)]
    public void A_lower_line_finds_who_ends_so(string line, string inside, int distance)
    {
        Assert.Equal(distance, Assert.Single(PlateSearch.EndingIn(Line(line), [Parked(1, inside)])).Distance);
    }

    [Theory]
    [InlineData("1234", "ABC1235")]
    [InlineData("1234", "ABC2341")]
    [InlineData("1K34", "ABC1234")]
    public void A_lower_line_finds_nobody_else(string line, string inside)
    {
        Assert.Empty(PlateSearch.EndingIn(Line(line), [Parked(1, inside)]));
    }

    [Fact]
    public void A_lower_line_finds_all_who_end_so_and_chooses_none()
    {
        var found = PlateSearch.EndingIn(Line("1234"), [Parked(1, "XYZ1234"), Parked(2, "ABC1C34"), Parked(3, "ABC1235")]);

        Assert.Equal([Stay(2), Stay(1)], found.Select(proposal => proposal.Stay));
    }

    [Fact]
    public void Nothing_that_is_found_can_become_a_credential()
    {
        Type[] given = [.. typeof(PlateProposal).GetProperties().Select(property => property.PropertyType)];

        Assert.DoesNotContain(given, type => type == typeof(Plate) || type == typeof(Plate?) || typeof(Credential).IsAssignableFrom(type));
        Assert.DoesNotContain(typeof(PlateProposal).GetMethods(), method => method.Name is "op_Implicit" or "op_Explicit");
        Assert.DoesNotContain(
            typeof(Credential).GetNestedTypes().SelectMany(kind => kind.GetConstructors()).SelectMany(made => made.GetParameters()),
            parameter => parameter.ParameterType == typeof(PlateProposal) || parameter.ParameterType == typeof(PartialPlate));
        Assert.Empty(typeof(PlateProposal).GetConstructors());
    }

    private static ParkedPlate Parked(int number, string plate) => new(Stay(number), Plate.Parse(plate));

    private static StayId Stay(int number) => StayId.Parse($"stay-{number:0000}");

    private static PartialPlate Line(string text)
    {
        Assert.True(PartialPlate.TryParse(text, out var partial));
        return partial;
    }
}
