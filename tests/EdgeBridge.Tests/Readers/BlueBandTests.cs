using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Lines;
using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Plates;
using OpenCvSharp;

namespace Fokus.EdgeBridge.Tests.Readers;

public class BlueBandTests
{
    // A line of characters 200 wide and 50 tall; what matters lies within 12 rows of its upper side.
    private static readonly Quad Line = new(new(50, 60), new(250, 60), new(250, 110), new(50, 110));

    [Theory]
    [InlineData(150, 60, 10, true)]
    [InlineData(90, 40, 10, true)]
    [InlineData(200, 200, 200, false)]
    [InlineData(20, 20, 160, false)]
    [InlineData(10, 10, 10, false)]
    public void Only_a_blue_strip_is_a_band(int blue, int green, int red, bool isBand)
    {
        using var picture = new Mat(160, 300, MatType.CV_8UC3, Scalar.All(230));
        Cv2.Rectangle(picture, new Rect(40, 45, 220, 22), new Scalar(blue, green, red), -1);

        var permille = BlueBand.AlongOneLine(picture, Line);

        Assert.Equal(isBand ? 1000 : 0, permille);
    }

    [Fact]
    public void A_plate_that_is_blue_all_over_at_dusk_has_no_band()
    {
        // Face and frame of an old grey plate under a blue sky: what is above the characters is as blue as what is behind them.
        using var picture = new Mat(160, 300, MatType.CV_8UC3, new Scalar(170, 120, 90));

        Assert.Equal(0, BlueBand.AlongOneLine(picture, Line));
    }

    [Fact]
    public void A_band_at_dusk_is_still_a_band()
    {
        using var picture = new Mat(160, 300, MatType.CV_8UC3, new Scalar(170, 120, 90));
        Cv2.Rectangle(picture, new Rect(40, 45, 220, 22), new Scalar(110, 30, 5), -1);

        Assert.Equal(1000, BlueBand.AlongOneLine(picture, Line));
    }

    [Fact]
    public void A_band_over_half_the_length_is_about_half()
    {
        using var picture = new Mat(160, 300, MatType.CV_8UC3, Scalar.All(230));
        // The middle three quarters, 75 to 225, are looked at; blue from 150 on is half of them.
        Cv2.Rectangle(picture, new Rect(150, 45, 120, 22), new Scalar(150, 60, 10), -1);

        Assert.InRange(BlueBand.AlongOneLine(picture, Line), 450, 550);
    }

    [Fact]
    public void Paint_above_the_plate_is_no_band()
    {
        using var picture = new Mat(160, 300, MatType.CV_8UC3, Scalar.All(230));
        // A quarter of the line's 50 rows above its side at 60 is row 47; this blue ends before it.
        Cv2.Rectangle(picture, new Rect(0, 0, 300, 46), new Scalar(150, 60, 10), -1);

        Assert.Equal(0, BlueBand.AlongOneLine(picture, Line));
    }

    [Fact]
    public void A_picture_without_colours_is_not_asked_for_a_band()
    {
        using var grey = new Mat(160, 300, MatType.CV_8UC3, Scalar.All(120));
        using var coloured = new Mat(160, 300, MatType.CV_8UC3, new Scalar(90, 120, 150));

        Assert.False(LayoutHint.HasColours(grey));
        Assert.True(LayoutHint.HasColours(coloured));
    }

    [Fact]
    public void A_line_at_the_very_top_of_the_picture_is_no_trouble()
    {
        using var picture = new Mat(160, 300, MatType.CV_8UC3, Scalar.All(230));
        var top = new Quad(new(50, -4), new(250, -4), new(250, 40), new(50, 40));

        Assert.Equal(0, BlueBand.AlongTwoLines(picture, top));
    }
}
