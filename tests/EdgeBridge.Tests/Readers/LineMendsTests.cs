using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Lines;

namespace Fokus.EdgeBridge.Tests.Readers;

public class LineMendsTests
{
    [Fact]
    public void A_line_broken_at_its_dot_becomes_one()
    {
        var (letters, digits) = (Line(100, 50, 60, 30), Line(180, 52, 90, 28));

        var joined = Assert.Single(LineMends.Joined([digits, letters]));

        Assert.Equal(new Quad(new(100, 50), new(270, 52), new(270, 80), new(100, 80)), joined);
    }

    [Theory]
    [InlineData(180, 90, 90, 28)] // in the row below
    [InlineData(240, 50, 90, 30)] // too far: 80 away, but 36 is the most at this height
    [InlineData(170, 40, 90, 60)] // of another size
    [InlineData(110, 55, 30, 28)] // inside it
    public void Lines_that_only_lie_near_stay_apart(int x, int y, int width, int height)
    {
        Assert.Empty(LineMends.Joined([Line(100, 50, 60, 30), Line(x, y, width, height)]));
    }

    [Fact]
    public void A_clipped_line_gets_room_for_a_character_at_both_ends()
    {
        // 16 hundredths of 100 on either side.
        Assert.Equal(Line(84, 50, 132, 20), LineMends.Widened(Line(100, 50, 100, 20)));
    }

    private static Quad Line(float x, float y, float width, float height) =>
        new(new(x, y), new(x + width, y), new(x + width, y + height), new(x, y + height));
}
