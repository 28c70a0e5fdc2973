namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Lines;

/// <summary>What the network that knows single characters says of a few of them, each seen by itself.</summary>
internal sealed class LetterView
{
    // One character that it never learnt to see, under a bolt or a shadow, must not decide over the other six.
    private const double MostDoubt = 6;

    private readonly float[] logs;

    /// <param name="logs">
    /// Natural logarithms of likelihoods, a row of 36 in the order of <see cref="Frames.Alphabet"/> for each character;
    /// negative infinity for a letter where a digit stands, and the reverse.
    /// </param>
    public LetterView(float[] logs)
    {
        if (logs.Length % Frames.Alphabet.Length != 0)
            throw new ArgumentException("Not whole rows.", nameof(logs));
        this.logs = logs;
    }

    /// <summary>How much less likely the text is than what this network would have read: 0 or more.</summary>
    public double DoubtOf(string text)
    {
        var doubt = 0.0;
        for (var i = 0; i < text.Length; i++)
        {
            var row = Row(i);
            doubt += Math.Min(MostDoubt, row[Likeliest(row)] - row[Frames.Alphabet.IndexOf(text[i], StringComparison.Ordinal)]);
        }

        return doubt;
    }

    /// <summary>What this network reads at a position.</summary>
    public char Likeliest(int position) => Frames.Alphabet[Likeliest(Row(position))];

    private ReadOnlySpan<float> Row(int position) => logs.AsSpan(position * Frames.Alphabet.Length, Frames.Alphabet.Length);

    private static int Likeliest(ReadOnlySpan<float> row)
    {
        var likeliest = 0;
        for (var i = 1; i < row.Length; i++)
            likeliest = row[i] > row[likeliest] ? i : likeliest;
        return likeliest;
    }
}
