using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Lines;

namespace Fokus.EdgeBridge.Tests.Readers;

public class LinePairsTests
{
    [Fact]
    public void A_line_under_another_of_its_size_is_a_motorcycle_plate()
    {
        var (upper, lower) = (Line(100, 100, 120, 50), Line(90, 160, 140, 50));

        var pair = Assert.Single(LinePairs.Of([lower, upper]));

        Assert.Same(upper, pair.Upper);
        Assert.Same(lower, pair.Lower);
    }

    [Theory]
    [InlineData(300, 160, 140, 50)] // beside it
    [InlineData(90, 260, 140, 50)] // too far below
    [InlineData(90, 160, 260, 120)] // more than twice as tall
    [InlineData(20, 160, 280, 50)] // a whole car plate under a sticker
    [InlineData(95, 105, 130, 50)] // the same line found twice
    public void Anything_else_is_two_things(int x, int y, int width, int height)
    {
        Assert.Empty(LinePairs.Of([Line(100, 100, 120, 50), Line(x, y, width, height)]));
    }

    private static ReadLine Line(float x, float y, float width, float height) =>
        new(new Quad(new(x, y), new(x + width, y), new(x + width, y + height), new(x, y + height)), Likely.Frames());
}
