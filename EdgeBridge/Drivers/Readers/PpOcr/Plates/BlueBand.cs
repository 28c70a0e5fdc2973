using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Lines;
using OpenCvSharp;

namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Plates;

/// <summary>The blue band over the characters: what tells a Mercosul plate from an old one when the characters do not.</summary>
internal static class BlueBand
{
    /// <summary>How far above the line of a car's plate the band is sought, in heights of the line.</summary>
    public const float AboveOneLine = 0.42f;

    /// <summary>The same above the upper line of a motorcycle's plate, whose band lies higher.</summary>
    public const float AboveTwoLines = 0.85f;

    private const int Height = 12;

    // The lowest rows touch the characters, the outer eighths the bolts and the flag.
    private const int RowsSeen = 10;

    /// <summary>The blue share of the strip above a line, in permille.</summary>
    public static int Permille(Mat picture, Quad line, float heightsAbove)
    {
        using var strip = line.StripAbove(heightsAbove).Flatten(picture, Height, 64, 160);
        using var colours = new Mat();
        Cv2.CvtColor(strip, colours, ColorConversionCodes.BGR2HSV);
        using var seen = new Mat(colours, new Rect(strip.Cols / 8, 0, strip.Cols * 3 / 4, RowsSeen));
        using var blue = new Mat();
        // OpenCV counts hues from 0 to 179; these are the blues from azure to ink, not too grey and not too dark.
        Cv2.InRange(seen, new Scalar(98, 90, 35), new Scalar(132, 255, 255), blue);
        return Cv2.CountNonZero(blue) * 1000 / (seen.Rows * seen.Cols);
    }
}
