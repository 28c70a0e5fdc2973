using OpenCvSharp;

namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Lines;

/// <summary>Opens a JPEG, or a PNG, as a colour picture.</summary>
internal static class Picture
{
    /// <summary>The largest picture that is opened; a garage camera gives 1 to 8 megapixels.</summary>
    public const long MostPixels = 40_000_000;

    private const int LeastSide = 16;

    /// <summary>The picture, to be disposed by the caller, or <c>null</c> when it cannot be opened or is too large.</summary>
    public static Mat? Open(ReadOnlySpan<byte> bytes)
    {
        if ((JpegHeader.Pixels(bytes) ?? PngHeader.Pixels(bytes)) is not (> 0 and <= MostPixels))
            return null;

        Mat? picture = null;
        try
        {
            picture = Cv2.ImDecode(bytes, ImreadModes.Color);
            if (picture.Rows >= LeastSide && picture.Cols >= LeastSide)
                return picture;
        }
        catch (OpenCVException)
        {
            // The decoder gave up: the answer is the same as for a picture that is none.
        }

        picture?.Dispose();
        return null;
    }
}
