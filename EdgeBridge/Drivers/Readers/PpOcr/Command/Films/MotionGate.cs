using OpenCvSharp;

namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Command.Films;

/// <summary>
/// Whether a camera's picture is worth reading: something in it moves, or has just stopped. A picture costs the engine tens
/// of milliseconds and this a few, since the JPEG is opened at an eighth of its size only. One gate a camera; not for
/// several threads.
/// </summary>
internal sealed class MotionGate : IDisposable
{
    /// <summary>Pictures after the last motion that are still worth reading: the car has stopped, and is sharp now.</summary>
    public const int StillWorth = 5;

    private const int Width = 160;
    private const int Height = 90;

    // Grey levels by which a point must differ once the light of the whole picture is taken off: above a sensor's noise.
    private const double Differs = 18;

    // Points in a thousand that must differ: a car at the edge moves more, leaves and insects less.
    private const int LeastPermille = 5;

    private readonly Mat before = new();
    private int worthMore;

    /// <summary>True for the first picture, for one that moves, and for the next few.</summary>
    /// <param name="jpeg">A picture that does not open is worth reading: the engine says what is wrong with it.</param>
    public bool IsWorthReading(ReadOnlySpan<byte> jpeg)
    {
        using var picture = TryOpen(jpeg);
        return picture is null || picture.Empty() || IsWorthReading(picture);
    }

    /// <summary>The same for an open picture, grey or in colours.</summary>
    public bool IsWorthReading(Mat picture)
    {
        using var now = Small(picture);
        var isMoving = before.Empty() || Moves(now);
        now.CopyTo(before);
        if (isMoving)
            worthMore = StillWorth;
        else if (worthMore > 0)
            worthMore--;
        else
            return false;
        return true;
    }

    public void Dispose() => before.Dispose();

    private static Mat? TryOpen(ReadOnlySpan<byte> jpeg)
    {
        try
        {
            return jpeg.IsEmpty ? null : Cv2.ImDecode(jpeg, ImreadModes.ReducedGrayscale8);
        }
        catch (OpenCVException)
        {
            // Not a picture: the caller is told to let the engine say so.
            return null;
        }
    }

    private static Mat Small(Mat picture)
    {
        var small = new Mat();
        Cv2.Resize(picture, small, new Size(Width, Height), 0, 0, InterpolationFlags.Area);
        if (small.Channels() == 3)
            Cv2.CvtColor(small, small, ColorConversionCodes.BGR2GRAY);
        return small;
    }

    private bool Moves(Mat now)
    {
        using var difference = new Mat();
        Cv2.Subtract(now, before, difference, null, MatType.CV_16S);
        // Clouds and the camera's own exposure change all of the picture alike.
        using var moved = new Mat();
        Cv2.Absdiff(difference, Cv2.Mean(difference), moved);
        using var over = new Mat();
        Cv2.Compare(moved, Scalar.All(Differs), over, CmpTypes.GT);
        return Cv2.CountNonZero(over) * 1000 > LeastPermille * Width * Height;
    }
}
