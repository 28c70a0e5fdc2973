using OpenCvSharp;

namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Lines;

/// <summary>The four corners of a line of text, in the picture's pixels, seen as the reader of the line sees them.</summary>
internal readonly record struct Quad(Point2f TopLeft, Point2f TopRight, Point2f BottomRight, Point2f BottomLeft)
{
    /// <summary>Length of the longer of the two horizontal sides.</summary>
    public float Width => MathF.Max(Distance(TopLeft, TopRight), Distance(BottomLeft, BottomRight));

    /// <summary>Length of the longer of the two upright sides.</summary>
    public float Height => MathF.Max(Distance(TopLeft, BottomLeft), Distance(TopRight, BottomRight));

    /// <summary>The upright rectangle round the corners.</summary>
    public Rect2f Bounds
    {
        get
        {
            var left = MathF.Min(MathF.Min(TopLeft.X, TopRight.X), MathF.Min(BottomLeft.X, BottomRight.X));
            var right = MathF.Max(MathF.Max(TopLeft.X, TopRight.X), MathF.Max(BottomLeft.X, BottomRight.X));
            var top = MathF.Min(MathF.Min(TopLeft.Y, TopRight.Y), MathF.Min(BottomLeft.Y, BottomRight.Y));
            var bottom = MathF.Max(MathF.Max(TopLeft.Y, TopRight.Y), MathF.Max(BottomLeft.Y, BottomRight.Y));
            return new Rect2f(left, top, right - left, bottom - top);
        }
    }

    /// <summary>
    /// Puts four corners in order. The two leftmost make the left side: a plate leans by less than 45 degrees, so a
    /// corner of the left side never lies to the right of one of the right side.
    /// </summary>
    public static Quad FromCorners(IReadOnlyCollection<Point2f> corners)
    {
        if (corners.Count != 4)
            throw new ArgumentException("A line of text has four corners.", nameof(corners));

        var byX = corners.OrderBy(corner => corner.X).ThenBy(corner => corner.Y).ToArray();
        var (topLeft, bottomLeft) = byX[0].Y <= byX[1].Y ? (byX[0], byX[1]) : (byX[1], byX[0]);
        var (topRight, bottomRight) = byX[2].Y <= byX[3].Y ? (byX[2], byX[3]) : (byX[3], byX[2]);
        return new Quad(topLeft, topRight, bottomRight, bottomLeft);
    }

    /// <summary>The strip along the top side: from so many of this quad's heights above it to so many below it.</summary>
    public Quad StripAlongTop(float above, float below) =>
        new(
            Beyond(TopLeft, BottomLeft, above), Beyond(TopRight, BottomRight, above),
            Beyond(TopRight, BottomRight, -below), Beyond(TopLeft, BottomLeft, -below));

    /// <summary>The same quad, longer at both ends by so many of its lengths.</summary>
    public Quad Widened(float lengths) =>
        new(
            Beyond(TopLeft, TopRight, lengths), Beyond(TopRight, TopLeft, lengths),
            Beyond(BottomRight, BottomLeft, lengths), Beyond(BottomLeft, BottomRight, lengths));

    /// <summary>
    /// The text laid flat: a new picture of the given height, as wide as the text is long, to a multiple of eight
    /// within the limits. The caller disposes it.
    /// </summary>
    public Mat Flatten(Mat picture, int height, int leastWidth, int mostWidth)
    {
        var asLong = MathF.Ceiling(Width / MathF.Max(1, Height) * height / 8) * 8;
        var width = (int)Math.Clamp(asLong, leastWidth, mostWidth);
        Point2f[] from = [TopLeft, TopRight, BottomRight, BottomLeft];
        Point2f[] to = [new(0, 0), new(width, 0), new(width, height), new(0, height)];
        using var transform = Cv2.GetPerspectiveTransform(from, to);
        var flat = new Mat();
        Cv2.WarpPerspective(
            picture, flat, transform, new Size(width, height), InterpolationFlags.Cubic, BorderTypes.Replicate);
        return flat;
    }

    private static Point2f Beyond(Point2f corner, Point2f opposite, float part) =>
        new(corner.X + ((corner.X - opposite.X) * part), corner.Y + ((corner.Y - opposite.Y) * part));

    private static float Distance(Point2f a, Point2f b) =>
        MathF.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y)));
}
