using CsCheck;
using Fokus.Domain.Ids;
using Fokus.Domain.Plates;
using Fokus.Domain.Plates.Foreign;
using Fokus.Domain.Plates.Search;
using Fokus.Domain.Plates.Visits;
using Fokus.Testing;
using NodaTime;

namespace Fokus.Domain.Tests.Plates;

public sealed class PlateMaskTests
{
    private static readonly LaneVisitId Visit = LaneVisitId.Parse("visit-0001");
    private static readonly StayId Stay = StayId.Parse("stay-0001");
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 10, 0);

    [Theory]
    [InlineData("AB123CD", "AB****D")]
    [InlineData("ABC123", "AB****3")]
    public void A_foreign_plate_in_a_log_is_masked(string written, string masked)
    {
        Assert.True(ForeignPlate.TryParse(written, out var plate));
        Assert.Equal(masked, plate.ToString());
        Assert.Equal("(no plate)", default(ForeignPlate).ToString());
    }

    [Fact]
    public void Part_of_a_plate_in_a_log_is_masked()
    {
        Assert.True(PartialPlate.TryParse("1C34", out var partial));
        Assert.Equal("***4", partial.ToString());
        Assert.Equal("(no plate)", default(PartialPlate).ToString());
    }

    [Fact]
    public void A_guess_in_a_log_says_how_much_was_read_and_not_what()
    {
        Assert.Equal("7 characters at 650 per mille", new PlateGuess("ABC1D23", 650).ToString());
        Assert.Equal("0 characters at 0 per mille", default(PlateGuess).ToString());
    }

    [Fact]
    public void Nothing_that_speaks_of_a_plate_prints_it()
    {
        // Letters and digits that stand in no other word, so that a hit can only be the plate.
        Gen.Select(Gen.String[Gen.Char["XWKV"], 3, 3], Gen.Int[1000, 9999]).Sample(
            (letters, number) =>
            {
                var text = $"{letters}{number}";
                var plate = Plate.Parse(text);
                Assert.All(Printed(plate), print =>
                {
                    Assert.DoesNotContain(text, print, StringComparison.Ordinal);
                    Assert.DoesNotContain(plate.Canonical, print, StringComparison.Ordinal);
                    Assert.DoesNotContain(letters, print, StringComparison.Ordinal);
                });
            },
            iter: Sequences.Many);
    }

    private static IEnumerable<string> Printed(Plate plate)
    {
        PlateGuess guess = new(plate.Written, 900);
        PlateSighting sighting = new(Visit, Now, new("north", "17.jpg"), [guess]);
        var agreement = PlateAgreement.Begin(Visit, Now).With(sighting);
        ParkedPlate parked = new(Stay, plate);
        yield return $"{plate}";
        yield return $"{guess}";
        yield return $"{sighting}";
        yield return $"{agreement}";
        yield return $"{agreement.Verdict}";
        yield return $"{new PlateVerdict.Undecided([plate])}";
        yield return $"{new PlateVerdict.Doubted(plate, plate)}";
        yield return $"{PlateGrammar.Judge([guess])}";
        yield return $"{PlateGrammar.Judge([guess with { ConfidencePermille = 1 }])}";
        yield return $"{parked}";
        yield return $"{Assert.Single(PlateSearch.Near(plate.Written, [parked]))}";
    }
}
