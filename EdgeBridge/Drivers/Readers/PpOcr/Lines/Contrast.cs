using OpenCvSharp;

namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Lines;

/// <summary>The same picture without its colours, with each part of it spread over all greys.</summary>
internal static class Contrast
{
    private const double Most = 4;
    private const int Parts = 8;

    /// <summary>A new picture, blue, green, red all alike. The caller disposes it.</summary>
    public static Mat Raised(Mat picture)
    {
        using var grey = new Mat();
        Cv2.CvtColor(picture, grey, ColorConversionCodes.BGR2GRAY);
        using var spread = Cv2.CreateCLAHE(Most, new Size(Parts, Parts));
        spread.Apply(grey, grey);
        var raised = new Mat();
        Cv2.CvtColor(grey, raised, ColorConversionCodes.GRAY2BGR);
        return raised;
    }
}
