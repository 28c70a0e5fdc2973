using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Lines;

namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Plates;

/// <summary>
/// The likeliest way to lay a text of a given shape into the frames: a letter is only sought where a letter can stand,
/// a digit where a digit can. So I and 1, O and 0, B and 8 are told apart by position, before any repair.
/// </summary>
internal static class ShapeDecoder
{
    private const float Never = -1e9f;

    /// <summary>The best text and the frame in which each of its characters is plainest; <c>null</c> when none fits.</summary>
    /// <param name="frames">What the network said.</param>
    /// <param name="shape">One sign a position: <c>L</c> a letter, <c>D</c> a digit.</param>
    public static Laid? Best(Frames frames, string shape)
    {
        // A state is (how many characters so far, what fills this frame): column 0 for nothing, else the character.
        var states = (shape.Length + 1) * Frames.Columns;
        var scores = new float[states];
        var next = new float[states];
        var cameFrom = new short[frames.Count * states];
        Array.Fill(scores, Never);
        scores[0] = 0;
        for (var frame = 0; frame < frames.Count; frame++)
        {
            Step(frames.Row(frame), shape, scores, next, cameFrom.AsSpan(frame * states, states));
            (scores, next) = (next, scores);
        }

        var (last, score) = Tops.Of(scores.AsSpan(shape.Length * Frames.Columns, Frames.Columns)).First;
        return score <= Never / 2 ? null : Trace(frames, shape, cameFrom, (shape.Length * Frames.Columns) + last);
    }

    private static void Step(
        ReadOnlySpan<float> row, string shape, ReadOnlySpan<float> scores, Span<float> next, Span<short> cameFrom)
    {
        next.Fill(Never);
        Tops before = default;
        for (var position = 0; position <= shape.Length; position++)
        {
            var start = position * Frames.Columns;
            var here = Tops.Of(scores.Slice(start, Frames.Columns));
            next[start] = here.First.Score + row[0];
            cameFrom[start] = (short)(start + here.First.Column);
            if (position > 0)
            {
                var (first, end) = Frames.ColumnsOf(shape[position - 1]);
                for (var column = first; column < end; column++)
                {
                    // From the position before: "nothing" or any character but the same one.
                    var (from, score) = before.First.Column == column ? before.Second : before.First;
                    var stays = scores[start + column] >= score;
                    next[start + column] = (stays ? scores[start + column] : score) + row[column];
                    cameFrom[start + column] = (short)(stays ? start + column : start - Frames.Columns + from);
                }
            }

            before = here;
        }
    }

    private static Laid Trace(Frames frames, string shape, short[] cameFrom, int state)
    {
        var states = (shape.Length + 1) * Frames.Columns;
        var text = new char[shape.Length];
        var plainest = new int[shape.Length];
        Array.Fill(plainest, -1);
        for (var frame = frames.Count - 1; frame >= 0; frame--)
        {
            var (position, column) = Math.DivRem(state, Frames.Columns);
            if (column != 0)
            {
                text[position - 1] = Frames.CharacterOf(column);
                ref var best = ref plainest[position - 1];
                if (best < 0 || frames[frame, column] > frames[best, column])
                    best = frame;
            }

            state = cameFrom[(frame * states) + state];
        }

        return new Laid(new string(text), plainest);
    }

    /// <summary>A text laid into frames.</summary>
    /// <param name="Text">As long as the shape.</param>
    /// <param name="PlainestFrames">For each character the frame in which it is likeliest.</param>
    internal sealed record Laid(string Text, IReadOnlyList<int> PlainestFrames);

    /// <summary>The best two of a row.</summary>
    private readonly record struct Tops((int Column, float Score) First, (int Column, float Score) Second)
    {
        public static Tops Of(ReadOnlySpan<float> row)
        {
            (int Column, float Score) first = (0, Never), second = (0, Never);
            for (var column = 0; column < row.Length; column++)
            {
                if (row[column] > first.Score)
                    (first, second) = ((column, row[column]), first);
                else if (row[column] > second.Score)
                    second = (column, row[column]);
            }

            return new Tops(first, second);
        }
    }
}
