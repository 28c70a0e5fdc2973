using OpenCvSharp;

namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Lines;

/// <summary>
/// Reads one flattened line. The network knows 6,600 characters; only the 36 of a plate matter, with lower case taken
/// for upper, and all the rest is the same as nothing. Hyphens and dots are nothing too, but it is kept where they are.
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
    private const string Marks = "-—–_.·•:~";

    private readonly Network network;
    private readonly (int Class, int Column)[] known;
    private readonly int[] marks;

    public LineReader(string path, string charactersPath, int threads)
    {
        network = new Network(path, threads);
        var characters = File.ReadAllLines(charactersPath);
        known = ColumnsOf(characters);
        // Class 0 is "nothing", so the first line of the list is class 1.
        marks = [.. characters.Index().Where(each => each.Item is [var c] && Marks.Contains(c, StringComparison.Ordinal)).Select(each => each.Index + 1)];
    }

    /// <summary>Reads a line of <see cref="Height"/> pixels, blue, green, red.</summary>
    public Frames Read(Mat line)
    {
        using var answer = network.Run(line, [0.5f, 0.5f, 0.5f], [0.5f, 0.5f, 0.5f]);
        var shape = answer.GetTensorTypeAndShape().Shape;
        var (frames, classes) = ((int)shape[1], (int)shape[2]);
        var likely = answer.GetTensorDataAsSpan<float>();
        var scores = new float[frames * Frames.Columns];
        var marked = new float[frames];
        for (var frame = 0; frame < frames; frame++)
        {
            var row = likely.Slice(frame * classes, classes);
            Fold(row, scores.AsSpan(frame * Frames.Columns, Frames.Columns));
            foreach (var mark in marks)
                marked[frame] += row[mark];
        }

        return new Frames(scores, marked);
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
