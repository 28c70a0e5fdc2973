using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Lines;
using OpenCvSharp;

namespace Fokus.EdgeBridge.Tests.Readers;

public class QuadTests
{
    [Fact]
    public void Corners_in_any_order_become_the_same_quad()
    {
        Point2f[] corners = [new(10, 20), new(110, 30), new(108, 60), new(8, 50)];
        var expected = new Quad(new(10, 20), new(110, 30), new(108, 60), new(8, 50));

        for (var turn = 0; turn < 4; turn++)
        {
            Point2f[] turned = [.. corners[turn..], .. corners[..turn]];
            Assert.Equal(expected, Quad.FromCorners(turned));
            Assert.Equal(expected, Quad.FromCorners([.. turned.Reverse()]));
        }
    }

    [Fact]
    public void A_leaning_line_is_laid_flat_from_left_to_right()
    {
        // Left half red, right half green, leaning down to the right by 20 in 100.
        using var picture = new Mat(200, 200, MatType.CV_8UC3, Scalar.All(0));
        Cv2.FillConvexPoly(picture, [new Point(50, 50), new(100, 60), new(100, 90), new(50, 80)], new Scalar(0, 0, 200));
        Cv2.FillConvexPoly(picture, [new Point(100, 60), new(150, 70), new(150, 100), new(100, 90)], new Scalar(0, 200, 0));
        var quad = Quad.FromCorners([new(50, 50), new(150, 70), new(150, 100), new(50, 80)]);

        using var flat = quad.Flatten(picture, height: 48, leastWidth: 48, mostWidth: 320);

        // Width 102 (10,400 is 100² + 20², its root 101.98) by height 30: 163.2 at 48 high, next multiple of 8 is 168.
        Assert.Equal(new Size(168, 48), flat.Size());
        Assert.Equal(new Vec3b(0, 0, 200), flat.At<Vec3b>(24, 20));
        Assert.Equal(new Vec3b(0, 200, 0), flat.At<Vec3b>(24, 148));
    }

    [Fact]
    public void A_very_long_line_is_squeezed_and_a_short_one_stretched()
    {
        using var picture = new Mat(50, 900, MatType.CV_8UC3, Scalar.All(90));

        using var longOne = Quad.FromCorners([new(0, 0), new(890, 0), new(890, 20), new(0, 20)]).Flatten(picture, 48, 48, 320);
        using var shortOne = Quad.FromCorners([new(0, 0), new(10, 0), new(10, 40), new(0, 40)]).Flatten(picture, 48, 48, 320);

        Assert.Equal(320, longOne.Cols);
        Assert.Equal(48, shortOne.Cols);
    }

    [Fact]
    public void The_strip_along_the_top_lies_on_both_sides_of_it()
    {
        var line = new Quad(new(0, 100), new(200, 100), new(200, 150), new(0, 150));

        // Half of 50 above 100 is 75; a fifth of 50 below it is 110.
        Assert.Equal(new Quad(new(0, 75), new(200, 75), new(200, 110), new(0, 110)), line.StripAlongTop(0.5f, 0.2f));
    }
}
