using OpenCvSharp;

namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Lines;

/// <summary>
/// Finds lines of text. The network paints how likely each pixel is text, shrunk a little so that lines do not touch;
/// each blot becomes a leaning rectangle, grown back to the size of its line.
/// </summary>
internal sealed class LineFinder : IDisposable
{
    private const int Step = 32;
    private const double IsText = 0.3;
    private const double LeastMeanOfBlot = 0.5;
    private const float LeastSide = 3;
    private const float Growth = 1.7f;

    // A smaller picture is enlarged to this: the network was made for letters of a dozen pixels and more.
    private const int LeastLongSide = 480;

    private readonly Network network;

    public LineFinder(string path, int threads) => network = new Network(path, threads);

    /// <summary>Lines in the picture, in its own pixels, in no order.</summary>
    /// <param name="picture">Any size.</param>
    /// <param name="longSide">The picture is shrunk so that its longest side is at most this.</param>
    public IReadOnlyList<Quad> Find(Mat picture, int longSide)
    {
        var longest = Math.Max(picture.Rows, picture.Cols);
        var scale = longest > longSide ? (double)longSide / longest
            : longest < LeastLongSide ? (double)LeastLongSide / longest
            : 1;
        using var small = new Mat();
        Cv2.Resize(
            picture, small, new Size(Side(picture.Cols * scale), Side(picture.Rows * scale)), 0, 0,
            scale < 0.6 ? InterpolationFlags.Area : InterpolationFlags.Linear);

        using var answer = network.Run(small, [0.485f, 0.456f, 0.406f], [0.229f, 0.224f, 0.225f]);
        using var likely = new Mat(small.Rows, small.Cols, MatType.CV_32F);
        answer.GetTensorDataAsSpan<float>().CopyTo(likely.AsSpan<float>());
        return Lines(likely, (float)picture.Cols / small.Cols, (float)picture.Rows / small.Rows);
    }

    public void Dispose() => network.Dispose();

    private static List<Quad> Lines(Mat likely, float across, float down)
    {
        using var over = new Mat();
        Cv2.Threshold(likely, over, IsText, 255, ThresholdTypes.Binary);
        using var blots = new Mat();
        over.ConvertTo(blots, MatType.CV_8U);
        Cv2.FindContours(blots, out Point[][] contours, out _, RetrievalModes.List, ContourApproximationModes.ApproxSimple);

        var lines = new List<Quad>();
        foreach (var contour in contours)
        {
            if (contour.Length < 4)
                continue;
            var box = Cv2.MinAreaRect(contour);
            if (MathF.Min(box.Size.Width, box.Size.Height) < LeastSide || MeanInside(likely, contour) < LeastMeanOfBlot)
                continue;
            lines.Add(Quad.FromCorners([.. Grown(box).Points().Select(p => new Point2f(p.X * across, p.Y * down))]));
        }

        return lines;
    }

    private static double MeanInside(Mat likely, Point[] contour)
    {
        var bounds = Cv2.BoundingRect(contour) & new Rect(0, 0, likely.Cols, likely.Rows);
        using var mask = new Mat(bounds.Height, bounds.Width, MatType.CV_8U, Scalar.All(0));
        Point[] moved = [.. contour.Select(p => new Point(p.X - bounds.X, p.Y - bounds.Y))];
        Cv2.FillPoly(mask, [moved], Scalar.All(1));
        using var part = new Mat(likely, bounds);
        return Cv2.Mean(part, mask).Val0;
    }

    private static RotatedRect Grown(RotatedRect box)
    {
        var margin = box.Size.Width * box.Size.Height * Growth / (2 * (box.Size.Width + box.Size.Height));
        return new RotatedRect(
            box.Center, new Size2f(box.Size.Width + (2 * margin), box.Size.Height + (2 * margin)), box.Angle);
    }

    private static int Side(double pixels) => Math.Max(Step, (int)Math.Round(pixels / Step) * Step);
}
