using OpenCvSharp;

namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Lines;

/// <summary>
/// Reads one flattened line. The network knows 6,600 characters; only the 36 of a plate matter, with lower case taken
/// for upper, and all the rest, separators included, is the same as nothing.
/// </summary>
internal sealed class LineReader : IDisposable
{
    /// <summary>The height the network wants, in pixels.</summary>
    public const int Height = 48;

    /// <summary>A line is never squeezed into less, nor stretched over more.</summary>
    public const int LeastWidth = 48;

    /// <inheritdoc cref="LeastWidth"/>
    public const int MostWidth = 320;

    private const float Floor = 1e-7f;

    private readonly Network network;
    private readonly (int Class, int Column)[] known;

    public LineReader(string path, string charactersPath, int threads)
    {
        network = new Network(path, threads);
        known = ColumnsOf(File.ReadAllLines(charactersPath));
    }

    /// <summary>Reads a line of <see cref="Height"/> pixels, blue, green, red.</summary>
    public Frames Read(Mat line)
    {
        using var answer = network.Run(line, [0.5f, 0.5f, 0.5f], [0.5f, 0.5f, 0.5f]);
        var shape = answer.GetTensorTypeAndShape().Shape;
        var (frames, classes) = ((int)shape[1], (int)shape[2]);
        var likely = answer.GetTensorDataAsSpan<float>();
        var scores = new float[frames * Frames.Columns];
        for (var frame = 0; frame < frames; frame++)
            Fold(likely.Slice(frame * classes, classes), scores.AsSpan(frame * Frames.Columns, Frames.Columns));
        return new Frames(scores);
    }

    public void Dispose() => network.Dispose();

    private void Fold(ReadOnlySpan<float> classes, Span<float> row)
    {
        var taken = 0f;
        foreach (var (from, column) in known)
        {
            row[column] += classes[from];
            taken += classes[from];
        }

        row[0] = 1 - taken;
        foreach (ref var cell in row)
            cell = MathF.Log(MathF.Max(cell, Floor));
    }

    // Class 0 is "nothing", so the first line of the list is class 1.
    private static (int Class, int Column)[] ColumnsOf(string[] characters)
    {
        var columns = new List<(int, int)>();
        for (var i = 0; i < characters.Length; i++)
        {
            if (characters[i] is [var c] && char.IsAsciiLetterOrDigit(c))
                columns.Add((i + 1, Frames.ColumnOf(char.ToUpperInvariant(c))));
        }

        return [.. columns];
    }
}
