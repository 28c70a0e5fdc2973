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

    private const int Fifth = 4;

    // Beyond these the digits of an int-permille confidence are gone anyway.
    private const double Hopeless = -30;
    private const int MostTexts = 4;

    private static readonly double LogHalf = Math.Log(0.5);

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

    // A text keeps its own likelihood, times the share that its layout has of both once the colours have spoken. So
    // the colours never lift a text above what the network said, and a rival within the layout is seen at full height.
    private static IReadOnlyList<ScoredText> Weighed(ScoredText[] old, ScoredText[] mercosul, LayoutHint hint)
    {
        if (hint.ForMercosul >= 0)
            (old, mercosul) = WithTwins(old, mercosul);
        var ofOld = Strongest(old) - hint.ForMercosul;
        var ofMercosul = Strongest(mercosul) + hint.ForMercosul;
        var most = Math.Max(ofOld, ofMercosul);
        if (double.IsNegativeInfinity(most))
            return [];

        var both = most + Math.Log(Math.Exp(ofOld - most) + Math.Exp(ofMercosul - most));
        return
        [
            .. Shared(old, ofOld - both).Concat(Shared(mercosul, ofMercosul - both))
                .OrderByDescending(text => text.LogLikelihood)
                .Take(MostTexts),
        ];
    }

    // A letter stands fifth on a Mercosul plate, and the network takes an I there for a 1 and an O for a 0, and is sure
    // of it. Where the colours do not say that the plate is an old one, neither is believed: an operator sees both.
    private static (ScoredText[] Old, ScoredText[] Mercosul) WithTwins(ScoredText[] old, ScoredText[] mercosul)
    {
        var torn = old.Where(text => text.Text[Fifth] is '0' or '1').ToList();
        return (
            [.. old.Except(torn), .. torn.Select(text => text with { LogLikelihood = text.LogLikelihood + LogHalf })],
            [.. mercosul, .. torn.Select(Twin)]);
    }

    private static ScoredText Twin(ScoredText old)
    {
        var letter = old.Text[Fifth] == '0' ? "O" : "I";
        var text = string.Concat(old.Text.AsSpan(0, Fifth), letter, old.Text.AsSpan(Fifth + 1));
        return new ScoredText(text, old.LogLikelihood + LogHalf);
    }

    private static double Strongest(ScoredText[] texts) =>
        texts.Length == 0 ? double.NegativeInfinity : texts.Max(text => text.LogLikelihood);

    private static IEnumerable<ScoredText> Shared(ScoredText[] texts, double logShare) =>
        texts.Select(text => text with { LogLikelihood = Math.Max(Hopeless, text.LogLikelihood + logShare) });
}
