namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Lines;

/// <summary>
/// What a reading network says of a line: for each narrow frame, left to right, the natural logarithm of the
/// likelihood of "nothing" (column 0) and of each of the characters a plate can carry.
/// </summary>
internal sealed class Frames
{
    public const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    public const int Columns = 37;

    private readonly float[] scores;
    private readonly float[] marks;

    /// <param name="scores">Row by row, <see cref="Columns"/> to a row.</param>
    /// <param name="marks">For each frame how likely a hyphen or a dot is, of 1; <c>null</c> for none anywhere.</param>
    public Frames(float[] scores, float[]? marks = null)
    {
        if (scores.Length % Columns != 0)
            throw new ArgumentException("Not whole rows.", nameof(scores));
        this.scores = scores;
        this.marks = marks ?? new float[Count];
        if (this.marks.Length != Count)
            throw new ArgumentException("Not one mark a row.", nameof(marks));
    }

    public int Count => scores.Length / Columns;

    public float this[int frame, int column] => scores[(frame * Columns) + column];

    /// <summary>One frame's row.</summary>
    public ReadOnlySpan<float> Row(int frame) => scores.AsSpan(frame * Columns, Columns);

    /// <summary>How likely a hyphen or a dot is at most, of 1, in the frames between two.</summary>
    public float MarkBetween(int frame, int later)
    {
        var most = 0f;
        for (var between = frame + 1; between < later; between++)
            most = MathF.Max(most, marks[between]);
        return most;
    }

    /// <summary>How many characters stand in the line at a first glance: runs of one likeliest character.</summary>
    public int CountCharacters()
    {
        var (count, before) = (0, 0);
        for (var frame = 0; frame < Count; frame++)
        {
            var likeliest = Likeliest(Row(frame));
            if (likeliest != 0 && likeliest != before)
                count++;
            before = likeliest;
        }

        return count;
    }

    /// <summary>The column of an upper-case letter or a digit.</summary>
    public static int ColumnOf(char c) =>
        char.IsAsciiLetterUpper(c) ? 1 + (c - 'A')
        : char.IsAsciiDigit(c) ? 27 + (c - '0')
        : throw new ArgumentOutOfRangeException(nameof(c), "Only A to Z and 0 to 9 stand on a plate.");

    /// <summary>The character of a column other than 0.</summary>
    public static char CharacterOf(int column) => Alphabet[column - 1];

    /// <summary>First column and the one past the last, of letters for <c>L</c> and of digits for <c>D</c>.</summary>
    public static (int First, int End) ColumnsOf(char kind) => kind == 'L' ? (1, 27) : (27, 37);

    private static int Likeliest(ReadOnlySpan<float> row)
    {
        var likeliest = 0;
        for (var column = 1; column < row.Length; column++)
        {
            if (row[column] > row[likeliest])
                likeliest = column;
        }

        return likeliest;
    }
}
