using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Lines;
using OpenCvSharp;

namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Plates;

/// <summary>
/// Single letters of a line, cut out of the picture at twice the size at which the network sees them: the tail that makes a Q
/// of an O is two of the network's pixels wide. Nothing is cut until somebody asks.
/// </summary>
/// <param name="picture">Must live as long as this does.</param>
/// <param name="line">A line in it.</param>
internal sealed class LetterCuts(Mat picture, ReadLine line) : IDisposable
{
    private const int Height = LineReader.Height * 2;
    private const int Width = Height * 3 / 4;

    // The network is plainest where it has seen most of a letter and not yet the next one: left of its middle by half of one
    // of its frames, of which one is as wide as a sixth of the line is tall.
    private const float MiddleIsRightBy = Height / 24f;

    private Mat? grey;

    /// <summary>How much likelier the letter that is plainest in a frame is a Q than an O, by its drawing; see <see cref="TailOfQ"/>.</summary>
    public double ForQ(int frame)
    {
        grey ??= Grey();
        var wide = grey.Cols - (2 * Width);
        var middle = ((frame + 0.5f) * wide / line.Frames.Count) + MiddleIsRightBy + Width;
        using var letter = new Mat();
        Cv2.GetRectSubPix(grey, new Size(Width, Height), new Point2f(middle, Height / 2f), letter);
        return TailOfQ.ForQ(letter);
    }

    public void Dispose() => grey?.Dispose();

    // With room at both ends, so that the outermost letters can be cut too.
    private Mat Grey()
    {
        using var flat = line.Quad.Flatten(picture, Height, LineReader.LeastWidth * 2, LineReader.MostWidth * 2);
        using var plain = new Mat();
        Cv2.CvtColor(flat, plain, ColorConversionCodes.BGR2GRAY);
        var framed = new Mat();
        Cv2.CopyMakeBorder(plain, framed, 0, 0, Width, Width, BorderTypes.Replicate);
        return framed;
    }
}
