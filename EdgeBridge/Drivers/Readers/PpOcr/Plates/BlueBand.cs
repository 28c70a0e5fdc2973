using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Lines;
using OpenCvSharp;

namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Plates;

/// <summary>The blue band over the characters: what tells a Mercosul plate from an old one when the characters do not.</summary>
internal static class BlueBand
{
    // The finder marks a line with a margin, so the band begins a little below the line's upper side. Higher than a
    // quarter of the line above it a car's plate ends and its paint begins, which may be blue too.
    private const float AboveOneLine = 0.25f;
    private const float AboveTwoLines = 0.6f;
    private const float Below = 0.25f;

    // The strip is looked at in rows of a fortieth of the line's height; a band is at least six of them.
    private const float RowsToAHeight = 40;
    private const int LeastRows = 6;
    private const int FaceRows = 24;

    /// <summary>How blue the bluest six rows along the top of a car's line are, in permille.</summary>
    public static int AlongOneLine(Mat picture, Quad line) => Permille(picture, line, AboveOneLine);

    /// <summary>The same for the upper line of a motorcycle's plate, over which there is more room.</summary>
    public static int AlongTwoLines(Mat picture, Quad upper) => Permille(picture, upper, AboveTwoLines);

    // At dusk and in the shade a whole plate looks blue. Its face, behind the characters, is grey or white in truth: the
    // brighter half of the line.
    private static Scalar FaceOf(Mat picture, Quad line)
    {
        using var flat = line.Flatten(picture, FaceRows, 64, 160);
        using var grey = new Mat();
        Cv2.CvtColor(flat, grey, ColorConversionCodes.BGR2GRAY);
        using var bright = new Mat();
        Cv2.Compare(grey, Cv2.Mean(grey), bright, CmpTypes.GE);
        return Cv2.Mean(flat, bright);
    }

    // Only a blue cast is taken: what makes a plate look red or yellow makes no band look blue.
    private static void TakeCastFrom(Mat strip, Scalar face)
    {
        var others = Math.Max(face.Val1, face.Val2);
        if (face.Val0 <= others || face.Val2 < 1 || face.Val1 < 1)
            return;
        Cv2.Multiply(strip, new Scalar(1, face.Val0 / face.Val1, face.Val0 / face.Val2), strip);
    }

    private static int Permille(Mat picture, Quad line, float above)
    {
        var rows = (int)MathF.Round((above + Below) * RowsToAHeight);
        using var strip = line.StripAlongTop(above, Below).Flatten(picture, rows, 64, 160);
        TakeCastFrom(strip, FaceOf(picture, line));
        using var colours = new Mat();
        Cv2.CvtColor(strip, colours, ColorConversionCodes.BGR2HSV);
        // The outer eighths show bolts, the flag and what is beside the plate.
        using var seen = new Mat(colours, new Rect(strip.Cols / 8, 0, strip.Cols * 3 / 4, rows));
        using var blue = new Mat();
        // OpenCV counts hues from 0 to 179; these are the blues from azure to ink, not too grey and not too dark.
        Cv2.InRange(seen, new Scalar(98, 90, 35), new Scalar(132, 255, 255), blue);

        var most = 0;
        for (var top = 0; top + LeastRows <= rows; top++)
        {
            using var band = new Mat(blue, new Rect(0, top, blue.Cols, LeastRows));
            most = Math.Max(most, Cv2.CountNonZero(band));
        }

        return most * 1000 / (LeastRows * blue.Cols);
    }
}
