using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Lines;

namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Plates;

/// <summary>All that one line or two may say as a plate, weighed: the network's likelihood and the plate's colours.</summary>
internal static class PlateTexts
{
    public const string Old = "LLLDDDD";
    public const string Mercosul = "LLLDLDD";

    private const string UpperLine = "LLL";
    private const string OldLowerLine = "DDDD";
    private const string MercosulLowerLine = "DLDD";

    // Beyond these the digits of an int-permille confidence are gone anyway.
    private const double Hopeless = -30;
    private const int MostTexts = 4;

    /// <summary>A plate in one line. Likeliest first; empty when the line is too short for one.</summary>
    public static IReadOnlyList<ScoredText> OfOneLine(Frames line, LayoutHint hint) =>
        Weighed([.. Texts(line, Old)], [.. Texts(line, Mercosul)], hint);

    /// <summary>A motorcycle's plate: three letters over four characters.</summary>
    public static IReadOnlyList<ScoredText> OfTwoLines(Frames upper, Frames lower, LayoutHint hint)
    {
        ScoredText[] tops = [.. Texts(upper, UpperLine)];
        return Weighed(Joined(tops, lower, OldLowerLine), Joined(tops, lower, MercosulLowerLine), hint);
    }

    private static ScoredText[] Joined(ScoredText[] tops, Frames lower, string shape) =>
    [
        .. from bottom in Texts(lower, shape)
           from top in tops
           select new ScoredText(top.Text + bottom.Text, top.LogLikelihood + bottom.LogLikelihood),
    ];

    // The best text of a shape, and for each position the same text with the runner-up there: a plate that is torn
    // between two characters must show both, or the grammar cannot see that it is torn.
    private static IEnumerable<ScoredText> Texts(Frames frames, string shape)
    {
        if (ShapeDecoder.Best(frames, shape) is not { } laid)
            yield break;

        yield return new ScoredText(laid.Text, CtcLikelihood.Of(frames, laid.Text));
        for (var position = 0; position < shape.Length; position++)
        {
            var rival = Rival(frames, laid, shape[position], position);
            yield return new ScoredText(rival, CtcLikelihood.Of(frames, rival));
        }
    }

    private static string Rival(Frames frames, ShapeDecoder.Laid laid, char kind, int position)
    {
        var row = frames.Row(laid.PlainestFrames[position]);
        var taken = Frames.ColumnOf(laid.Text[position]);
        var (first, end) = Frames.ColumnsOf(kind);
        var runnerUp = first == taken ? first + 1 : first;
        for (var column = first; column < end; column++)
        {
            if (column != taken && row[column] > row[runnerUp])
                runnerUp = column;
        }

        return string.Concat(laid.Text.AsSpan(0, position), [Frames.CharacterOf(runnerUp)], laid.Text.AsSpan(position + 1));
    }

    // A text's confidence is its own likelihood, times its share among all texts once the colours have spoken.
    // The colours alone never lift a text above what the network said.
    private static IReadOnlyList<ScoredText> Weighed(ScoredText[] old, ScoredText[] mercosul, LayoutHint hint)
    {
        (ScoredText Text, double Voiced)[] all =
        [
            .. old.Select(text => (text, text.LogLikelihood - hint.ForMercosul)),
            .. mercosul.Select(text => (text, text.LogLikelihood + hint.ForMercosul)),
        ];
        if (all.Length == 0)
            return [];

        var most = all.Max(text => text.Voiced);
        if (double.IsNegativeInfinity(most))
            return [];
        var whole = most + Math.Log(all.Sum(text => Math.Exp(text.Voiced - most)));
        return
        [
            .. all
                .Select(text => text.Text with
                {
                    LogLikelihood = Math.Max(Hopeless, text.Text.LogLikelihood + text.Voiced - whole),
                })
                .OrderByDescending(text => text.LogLikelihood)
                .Take(MostTexts),
        ];
    }
}
