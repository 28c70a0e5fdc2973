using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;
using OpenCvSharp;
using SessionOptions = Microsoft.ML.OnnxRuntime.SessionOptions;

namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Lines;

/// <summary>One neural network with one picture in and one table of numbers out.</summary>
internal sealed class Network : IDisposable
{
    private readonly InferenceSession session;
    private readonly RunOptions run = new();
    private readonly string[] input;
    private readonly string[] output;

    public Network(string path, int threads)
    {
        using var options = new SessionOptions
        {
            IntraOpNumThreads = threads,
            InterOpNumThreads = 1,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
        };
        // An idle worker of the network's pool must not eat the core that a lane needs.
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        session = new InferenceSession(path, options);
        input = [session.InputNames[0]];
        output = [session.OutputNames[0]];
    }

    /// <summary>Runs the network. The caller disposes the answer.</summary>
    /// <param name="picture">Blue, green, red bytes in one piece.</param>
    /// <param name="mean">What is taken from each colour, of a scale from 0 to 1.</param>
    /// <param name="spread">What each colour is then divided by.</param>
    public OrtValue Run(Mat picture, ReadOnlySpan<float> mean, ReadOnlySpan<float> spread)
    {
        var planes = Planes(picture, mean, spread);
        using var value = OrtValue.CreateTensorValueFromMemory(planes, [1, 3, picture.Rows, picture.Cols]);
        using var answers = session.Run(run, input, [value], output);
        // The list disposes what it holds, so the numbers are copied out while it lives.
        var shape = answers[0].GetTensorTypeAndShape().Shape;
        return OrtValue.CreateTensorValueFromMemory(answers[0].GetTensorDataAsSpan<float>().ToArray(), shape);
    }

    public void Dispose()
    {
        run.Dispose();
        session.Dispose();
    }

    private static float[] Planes(Mat picture, ReadOnlySpan<float> mean, ReadOnlySpan<float> spread)
    {
        var pixels = MemoryMarshal.AsBytes(picture.AsSpan<Vec3b>());
        var area = pixels.Length / 3;
        var planes = new float[pixels.Length];
        Span<float> scaled = stackalloc float[256];
        for (var colour = 0; colour < 3; colour++)
        {
            for (var level = 0; level < scaled.Length; level++)
                scaled[level] = ((level / 255f) - mean[colour]) / spread[colour];
            var plane = planes.AsSpan(colour * area, area);
            for (int i = 0, from = colour; i < plane.Length; i++, from += 3)
                plane[i] = scaled[pixels[from]];
        }

        return planes;
    }
}
