using CsCheck;
using Fokus.Domain.Plates;
using Fokus.Domain.Plates.Foreign;
using Fokus.Testing;

namespace Fokus.Domain.Tests.Plates;

public sealed class PlateProperties
{
    private static int Times => Sequences.Many;

    private static readonly Gen<char> Letter = Gen.Char['A', 'Z'];
    private static readonly Gen<char> Digit = Gen.Char['0', '9'];

    private static readonly Gen<string> Old = Shaped("LLLDDDD");

    private static readonly Gen<string> Grammatical = Gen.OneOf(Old, Shaped("LLLDLDD"), Shaped("LLLDDLD"));

    // Near enough to plates that half of them mean one.
    private static readonly Gen<string> Read = Gen.OneOf(
        Gen.String[Gen.Char["ABDGIKLOQSZ0123568- "], 0, 9],
        Gen.Select(Grammatical, Gen.Int[0, 6], Gen.Char["0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"], (plate, at, c) => $"{plate[..at]}{c}{plate[(at + 1)..]}"));

    [Fact]
    public void Old_to_Mercosul_and_back_is_the_same_plate()
    {
        Old.Sample(
            text =>
            {
                var old = Plate.Parse(text);
                var renewed = Plate.Parse(old.Canonical);
                Assert.Equal(PlateLayout.Mercosul, renewed.Layout);
                Assert.Equal(old, renewed.OldTwin);
                Assert.Equal(old.Canonical, renewed.Canonical);
                Assert.Equal(text.Remove(4, 1), renewed.Written.Remove(4, 1));
            },
            iter: Times);
    }

    [Fact]
    public void A_plate_has_an_old_twin_exactly_when_its_renewal_is_the_plate()
    {
        Grammatical.Sample(
            text =>
            {
                var plate = Plate.Parse(text);
                var expected = plate.Layout == PlateLayout.Old || (plate.Layout == PlateLayout.Mercosul && text[4] <= 'J');
                Assert.Equal(expected, plate.OldTwin is not null);
                Assert.True(plate.OldTwin is not { } twin || twin.IsSameVehicleAs(plate));
            },
            iter: Times);
    }

    [Fact]
    public void Two_plates_are_one_vehicle_exactly_when_one_renews_the_other()
    {
        Gen.Select(Shaped("ABCDADD"), Shaped("ABCDDDD")).Sample(
            (mercosul, old) =>
            {
                // Hand rule, independent of the code's: letters count from A as digits from 0, the rest is equal.
                var renews = mercosul[4] - 'A' == old[4] - '0' && string.Equals(mercosul.Remove(4, 1), old.Remove(4, 1), StringComparison.Ordinal);
                Assert.Equal(renews, Plate.Parse(mercosul).IsSameVehicleAs(Plate.Parse(old)));
            },
            iter: Times);
    }

    [Fact]
    public void Whatever_is_read_each_candidate_is_a_plate_and_a_plate_means_itself()
    {
        Read.Sample(
            text =>
            {
                var candidates = PlateGrammar.Candidates(text);
                Assert.InRange(candidates.Count, 0, 2);
                foreach (var plate in candidates)
                    Assert.Equal(plate, Assert.Single(PlateGrammar.Candidates(plate.Written)));
                Assert.Equal(candidates.Count, candidates.Select(plate => plate.Canonical).Distinct(StringComparer.Ordinal).Count());
            },
            iter: Times);
    }

    [Fact]
    public void Repair_never_changes_a_plate_that_is_one()
    {
        Gen.OneOf(Old, Shaped("LLLDLDD")).Sample(
            text =>
            {
                var reading = Assert.IsType<PlateReading.Accepted>(PlateGrammar.Judge([new(text, 1000)]));
                Assert.Equal(text, reading.Plate.Written);
                Assert.True(reading.IsAsRead);
            },
            iter: Times);
    }

    [Fact]
    public void Whatever_stands_between_the_characters_is_nothing()
    {
        Gen.Select(Grammatical, Gen.Char[" -.·•–\t"], Gen.Int[0, 7]).Sample(
            (text, between, at) => Plate.Parse(text.Insert(at, between.ToString()).ToLowerInvariant()) == Plate.Parse(text),
            iter: Times);
    }

    [Fact]
    public void No_text_is_a_plate_of_Brazil_and_of_a_neighbour()
    {
        Gen.String[Gen.Char["ABZ019"], 5, 8].Sample(
            text => !(Plate.TryParse(text, out _) && ForeignPlate.TryParse(text, out _)),
            iter: Times);
    }

    [Fact]
    public void Nothing_that_is_a_neighbours_plate_to_the_letter_is_accepted()
    {
        Gen.OneOf(Shaped("LLDDDLL"), Shaped("LLLLDDD"), Shaped("LLLDDD"), Shaped("DDDDLLL")).Sample(
            text =>
            {
                var refused = Assert.IsType<PlateReading.Refused>(PlateGrammar.Judge([new(text, 1000)]));
                Assert.Equal(text, Assert.Single(refused.Foreign).Written);
                Assert.Equal(refused.Candidates.Count == 0 ? PlateRefusal.NotAPlate : PlateRefusal.Ambiguous, refused.Why);
            },
            iter: Times);
    }

    // L and D are any letter and digit, A one of A to J; B and C a letter of few, so that equal plates are drawn often.
    private static Gen<string> Shaped(string shape) =>
        shape.Aggregate(Gen.Const(""), (made, kind) => Gen.Select(made, Class(kind), (text, c) => text + c));

    private static Gen<char> Class(char kind) => kind switch
    {
        'L' => Letter,
        'A' => Gen.Char['A', 'J'],
        'B' => Gen.Const('B'),
        'C' => Gen.Const('C'),
        _ => Digit,
    };
}
