using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Plates;
using OpenCvSharp;

namespace Fokus.EdgeBridge.Tests.Readers;

public class TailOfQTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_tail_in_the_hole_is_a_Q_on_a_dark_plate_as_on_a_light_one(bool isLightOnDark)
    {
        Assert.True(TailOfQ.ForQ(Drawn(hasTail: true, isLightOnDark: isLightOnDark)) > 2);
        Assert.True(TailOfQ.ForQ(Drawn(hasTail: false, isLightOnDark: isLightOnDark)) < -2);
    }

    [Fact]
    public void A_bolt_under_an_O_is_no_tail()
    {
        using var letter = Drawn(hasTail: false);
        Cv2.Rectangle(letter, new Rect(34, 86, 14, 6), Scalar.All(10), -1);

        Assert.True(TailOfQ.ForQ(letter) < -2);
    }

    [Fact]
    public void A_letter_that_leans_is_judged_as_one_that_stands()
    {
        foreach (var hasTail in new[] { true, false })
        {
            using var leaning = Leaning(Drawn(hasTail));

            Assert.Equal(hasTail, TailOfQ.ForQ(leaning) > 0);
        }
    }

    [Fact]
    public void A_letter_without_a_hole_and_an_empty_place_say_nothing()
    {
        using var empty = new Mat(96, 72, MatType.CV_8U, Scalar.All(150));
        using var bar = empty.Clone();
        Cv2.Rectangle(bar, new Rect(30, 12, 12, 72), Scalar.All(20), -1);

        Assert.Equal(0, TailOfQ.ForQ(empty));
        Assert.Equal(0, TailOfQ.ForQ(bar));
    }

    // An O as on a plate: a frame with a hole of 20 by 44. The tail fills the hole's lower right.
    private static Mat Drawn(bool hasTail, bool isLightOnDark = false)
    {
        var letter = new Mat(96, 72, MatType.CV_8U, Scalar.All(170));
        Cv2.Rectangle(letter, new Rect(14, 12, 44, 70), Scalar.All(30), -1);
        Cv2.Rectangle(letter, new Rect(26, 25, 20, 44), Scalar.All(170), -1);
        if (hasTail)
            Cv2.FillConvexPoly(letter, [new Point(34, 70), new Point(38, 54), new Point(58, 82), new Point(58, 70)], Scalar.All(30));
        Cv2.GaussianBlur(letter, letter, new Size(0, 0), 1.2);
        if (isLightOnDark)
            Cv2.BitwiseNot(letter, letter);
        return letter;
    }

    private static Mat Leaning(Mat letter)
    {
        using (letter)
        {
            var leaning = new Mat();
            using var lean = Mat.FromPixelData(2, 3, MatType.CV_64F, new double[] { 1, -0.2, 9.6, 0, 1, 0 });
            Cv2.WarpAffine(letter, leaning, lean, letter.Size(), InterpolationFlags.Linear, BorderTypes.Replicate);
            return leaning;
        }
    }
}
