using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Lines;

namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Plates;

/// <summary>All that one line or two may say as a plate, weighed: what both networks say, and the plate's colours.</summary>
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
    private const int MostWeighed = 40;

    // A text less likely than this by the first network gets no second opinion: it is a shop's sign.
    private const double WorthASecondOpinion = -15;

    // How much of the second network's doubt counts. Chosen on the pictures whose name's SHA-256 begins with an even
    // byte: see the README.
    private const double SecondOpinion = 0.5;

    private static readonly double LogHalf = Math.Log(0.5);

    /// <summary>A plate in one line. Likeliest first; empty when the line is too short for one.</summary>
    /// <param name="line">What the first network says.</param>
    /// <param name="hint">What the colours say.</param>
    /// <param name="opinion">Asks the second network; without it the first decides alone.</param>
    public static IReadOnlyList<ScoredText> OfOneLine(Frames line, LayoutHint hint, LetterOpinion? opinion = null) =>
        Weighed([.. Texts(line, Old, opinion)], [.. Texts(line, Mercosul, opinion)], hint);

    /// <summary>A motorcycle's plate: three letters over four characters.</summary>
    public static IReadOnlyList<ScoredText> OfTwoLines(
        (Frames Frames, LetterOpinion? Opinion) upper, (Frames Frames, LetterOpinion? Opinion) lower, LayoutHint hint)
    {
        ScoredText[] tops = [.. Texts(upper.Frames, UpperLine, upper.Opinion)];
        return Weighed(
            Joined(tops, [.. Texts(lower.Frames, OldLowerLine, lower.Opinion)]),
            Joined(tops, [.. Texts(lower.Frames, MercosulLowerLine, lower.Opinion)]),
            hint);
    }

    private static ScoredText[] Joined(ScoredText[] tops, ScoredText[] bottoms) =>
    [
        .. from bottom in bottoms
           from top in tops
           select new ScoredText(top.Text + bottom.Text, top.LogLikelihood + bottom.LogLikelihood),
    ];

    // The best text of a shape, and for each position the same text with the runner-up there: a plate that is torn
    // between two characters must show both, or the grammar cannot see that it is torn.
    private static List<ScoredText> Texts(Frames frames, string shape, LetterOpinion? opinion)
    {
        if (ShapeDecoder.Best(frames, shape) is not { } laid)
            return [];

        var best = CtcLikelihood.Of(frames, laid.Text);
        var view = best > WorthASecondOpinion ? opinion?.Invoke(laid.PlainestFrames, shape) : null;
        var texts = new List<string> { laid.Text };
        for (var position = 0; position < shape.Length; position++)
        {
            texts.Add(With(laid.Text, position, RunnerUp(frames, laid, shape[position], position)));
            // A rival of the second network's own, on what was said so far: it may be right about two letters at once.
            if (view?.Likeliest(position) is { } other && other != laid.Text[position])
                texts.AddRange(texts.ConvertAll(text => With(text, position, other)));
        }

        return
        [
            .. texts.Distinct(StringComparer.Ordinal).Take(MostWeighed).Select(text => new ScoredText(
                text, (text == laid.Text ? best : CtcLikelihood.Of(frames, text)) - (SecondOpinion * (view?.DoubtOf(text) ?? 0)))),
        ];
    }

    private static char RunnerUp(Frames frames, ShapeDecoder.Laid laid, char kind, int position)
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

        return Frames.CharacterOf(runnerUp);
    }

    private static string With(string text, int position, char character) =>
        string.Concat(text.AsSpan(0, position), [character], text.AsSpan(position + 1));

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
        var text = With(old.Text, Fifth, old.Text[Fifth] == '0' ? 'O' : 'I');
        return new ScoredText(text, old.LogLikelihood + LogHalf);
    }

    private static double Strongest(ScoredText[] texts) =>
        texts.Length == 0 ? double.NegativeInfinity : texts.Max(text => text.LogLikelihood);

    private static IEnumerable<ScoredText> Shared(ScoredText[] texts, double logShare) =>
        texts.Select(text => text with { LogLikelihood = Math.Max(Hopeless, text.LogLikelihood + logShare) });
}
