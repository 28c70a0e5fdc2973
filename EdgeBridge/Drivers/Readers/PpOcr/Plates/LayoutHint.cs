using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Lines;
using OpenCvSharp;

namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Plates;

/// <summary>
/// What the plate's colours say of its layout, before a character is read. A band may be faded, and a blue car may
/// show through beside an old plate, so this is a weight and not a verdict.
/// </summary>
/// <param name="ForMercosul">Added to the log-likelihood of Mercosul texts and taken from that of old ones.</param>
internal readonly record struct LayoutHint(double ForMercosul)
{
    // Measured: of 24 Mercosul plates all are bluer than 500 permille, of 698 old ones 7 are; 688 are below 350.
    private const int BlueFrom = 500;
    private const int NoneBelow = 350;

    // Night pictures under infrared light have no blue at all, whatever the plate.
    private const double LeastSaturation = 8;

    public static LayoutHint None => new(0);

    /// <summary>True when the picture has colours that may be asked.</summary>
    public static bool HasColours(Mat picture)
    {
        using var small = new Mat();
        Cv2.Resize(picture, small, new Size(64, 36), 0, 0, InterpolationFlags.Area);
        using var colours = new Mat();
        Cv2.CvtColor(small, colours, ColorConversionCodes.BGR2HSV);
        return Cv2.Mean(colours).Val1 >= LeastSaturation;
    }

    /// <summary>For a car's plate in a picture with colours.</summary>
    public static LayoutHint OfOneLine(Mat picture, Quad line) => Of(BlueBand.AlongOneLine(picture, line));

    /// <summary>For a motorcycle's plate in a picture with colours.</summary>
    public static LayoutHint OfTwoLines(Mat picture, Quad upper) => Of(BlueBand.AlongTwoLines(picture, upper));

    /// <summary>From the blue share of the band, in permille.</summary>
    public static LayoutHint Of(int bluePermille) =>
        bluePermille > BlueFrom ? new(2.5)
        : bluePermille < NoneBelow ? new(-1.5)
        : None;
}
