using Fokus.Domain.Plates;
using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Command.Films;

namespace Fokus.EdgeBridge.Tests.Readers.Films;

public class PassagesTests
{
    private readonly Passages passages = new();
    private readonly List<Passage> ended = [];
    private int pictures;

    [Fact]
    public void Five_pictures_of_one_vehicle_are_one_plate()
    {
        for (var i = 0; i < 5; i++)
            See(0.2 * i, "ABC1D23", 900);
        End();

        var passage = Assert.Single(ended);
        Assert.Equal("ABC1D23", Accepted(passage));
        Assert.Equal(5, passage.Pictures);
    }

    [Fact]
    public void The_next_vehicle_right_behind_the_first_is_a_passage_of_its_own()
    {
        See(0, "ABC1D23", 900);
        See(0.2, "ABC1D23", 900);
        See(0.4, "XYZ9A87", 900);
        See(0.6, "XYZ9A87", 900);
        End();

        Assert.Equal(["ABC1D23", "XYZ9A87"], ended.Select(Accepted), StringComparer.Ordinal);
    }

    [Fact]
    public void A_vehicle_that_nobody_could_read_does_not_take_the_plate_of_the_next_one()
    {
        See(0, "KVA4C56", 300);
        See(0.2, "KVA4C56", 310);
        See(0.4, "XYZ9A87", 900);
        End();

        Assert.Equal(2, ended.Count);
        Assert.IsType<PlateReading.Refused>(ended[0].Reading);
        Assert.Equal("XYZ9A87", Accepted(ended[1]));
    }

    [Fact]
    public void A_vehicle_that_comes_again_after_a_while_comes_a_second_time()
    {
        See(0, "ABC1D23", 900);
        See(3, "ABC1D23", 900);
        End();

        Assert.Equal(2, ended.Count);
    }

    [Fact]
    public void A_plate_hidden_for_a_moment_is_the_same_passage()
    {
        See(0, "ABC1D23", 900);
        SeeNothing(0.5);
        SeeNothing(1);
        See(1.5, "ABC1D23", 900);
        End();

        Assert.Single(ended);
    }

    [Fact]
    public void Two_unsure_pictures_that_agree_are_sure_together_but_one_picture_twice_is_not()
    {
        See(0, "KVA4C56", 550);
        See(0.2, "KVA4C56", 560);
        End();
        pictures = 0;
        See(10, "KVA4C56", 550);
        pictures = 0;
        See(10.2, "KVA4C56", 550);
        End();

        Assert.Equal("KVA4C56", Accepted(ended[0]));
        Assert.IsType<PlateReading.Refused>(ended[1].Reading);
    }

    [Fact]
    public void Footage_without_a_vehicle_has_no_passage()
    {
        SeeNothing(0);
        SeeNothing(5);
        End();

        Assert.Empty(ended);
    }

    private static string Accepted(Passage passage) => Assert.IsType<PlateReading.Accepted>(passage.Reading).Plate.Written;

    private void See(double second, string plate, int permille) => Keep(Add(second, [new PlateGuess(plate, permille)]));

    private void SeeNothing(double second) => Keep(Add(second, []));

    private Passage? Add(double second, IReadOnlyList<PlateGuess> guesses) =>
        passages.Add(TimeSpan.FromSeconds(second), FormattableString.Invariant($"picture {pictures++}"), guesses);

    private void End() => Keep(passages.End());

    private void Keep(Passage? passage)
    {
        if (passage is not null)
            ended.Add(passage);
    }
}
