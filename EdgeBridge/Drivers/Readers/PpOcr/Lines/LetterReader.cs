using OpenCvSharp;

namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Lines;

/// <summary>
/// Names single characters with a small network of our own, which has seen nothing but characters that we drew: see
/// <c>tools/Letters</c>. It sees a window round each character in which the first network found one, so the two err
/// differently: the first by what plates usually say, this one by the drawing.
/// </summary>
internal sealed class LetterReader : IDisposable
{
    private const string Model = "Fokus.EdgeBridge.Drivers.Readers.PpOcr.letters.onnx";

    // The window in the flattened line, and the size to which it is brought: those of the characters it learnt from.
    private const int WindowWidth = LineReader.Height * 3 / 4;
    private const int Width = 24;
    private const int Height = 32;
    private const int Letters = 26;
    private const float LeastSpread = 8;

    // The first network is plainest where it has seen most of a character and not yet the next one: left of its middle by
    // less than one of its frames, which are eight pixels wide.
    private const float MiddleIsRightBy = 2;

    private readonly Network network;

    public LetterReader(int threads)
    {
        using var stored = typeof(LetterReader).Assembly.GetManifestResourceStream(Model)
            ?? throw new InvalidOperationException($"The program was built without {Model}.");
        var model = new byte[stored.Length];
        stored.ReadExactly(model);
        network = new Network(model, threads);
    }

    /// <summary>An opinion on a flattened line, of which a copy is kept.</summary>
    /// <param name="line">Blue, green, red, as high as <see cref="LineReader.Height"/>.</param>
    /// <param name="frames">Into how many frames the first network cut it.</param>
    public LetterOpinion Of(Mat line, int frames)
    {
        using var grey = new Mat();
        Cv2.CvtColor(line, grey, ColorConversionCodes.BGR2GRAY);
        var pixels = grey.AsSpan<byte>().ToArray();
        var wide = line.Cols;
        return (plainest, shape) => Look(pixels, wide, [.. plainest.Select(frame => ((frame + 0.5f) * wide / frames) + MiddleIsRightBy)], shape);
    }

    public void Dispose() => network.Dispose();

    private LetterView Look(byte[] line, int wide, float[] middles, string shape)
    {
        const int area = Width * Height;
        var windows = new float[middles.Length * area];
        using var grey = Mat.FromPixelData(LineReader.Height, wide, MatType.CV_8U, line);
        using var framed = new Mat();
        Cv2.CopyMakeBorder(grey, framed, 0, 0, WindowWidth, WindowWidth, BorderTypes.Replicate);
        for (var i = 0; i < middles.Length; i++)
        {
            using var window = new Mat();
            Cv2.GetRectSubPix(
                framed, new Size(WindowWidth, LineReader.Height), new Point2f(middles[i] + WindowWidth, LineReader.Height / 2f), window);
            using var small = new Mat();
            Cv2.Resize(window, small, new Size(Width, Height), 0, 0, InterpolationFlags.Area);
            Normalise(small.AsSpan<byte>(), windows.AsSpan(i * area, area));
        }

        using var answer = network.Run(windows, [middles.Length, 1, Height, Width]);
        var logs = answer.GetTensorDataAsSpan<float>().ToArray();
        for (var i = 0; i < middles.Length; i++)
            OfOneKind(logs.AsSpan(i * Frames.Alphabet.Length, Frames.Alphabet.Length), shape[i]);
        return new LetterView(logs);
    }

    private static void Normalise(ReadOnlySpan<byte> pixels, Span<float> to)
    {
        float sum = 0, squares = 0;
        foreach (var pixel in pixels)
        {
            sum += pixel;
            squares += pixel * pixel;
        }

        var mean = sum / pixels.Length;
        var spread = MathF.Max(LeastSpread, MathF.Sqrt(MathF.Max(0, (squares / pixels.Length) - (mean * mean))));
        for (var i = 0; i < to.Length; i++)
            to[i] = (pixels[i] - mean) / spread;
    }

    // The shape says whether a letter or a digit stands there, so the likelihoods of one kind make the whole.
    private static void OfOneKind(Span<float> row, char kind)
    {
        var kept = kind == 'L' ? row[..Letters] : row[Letters..];
        var most = float.NegativeInfinity;
        foreach (var score in kept)
            most = MathF.Max(most, score);
        var total = 0f;
        foreach (var score in kept)
            total += MathF.Exp(score - most);
        foreach (ref var score in kept)
            score -= most + MathF.Log(total);
        (kind == 'L' ? row[Letters..] : row[..Letters]).Fill(float.NegativeInfinity);
    }
}
