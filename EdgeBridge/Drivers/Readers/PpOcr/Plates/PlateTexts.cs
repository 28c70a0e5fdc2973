using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Lines;

namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Plates;

/// <summary>All that one line or two may say as a plate, weighed: the network's likelihood, the drawing of its letters and the plate's colours.</summary>
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

    // A text less likely than this by the network is a shop's sign: its letters are not looked at again.
    private const double WorthASecondLook = -15;

    private static readonly double LogHalf = Math.Log(0.5);

    /// <summary>A plate in one line. Likeliest first; empty when the line is too short for one.</summary>
    /// <param name="line">What the network says.</param>
    /// <param name="hint">What the colours say.</param>
    /// <param name="forQ">
    /// Of the letter that is plainest in a frame: the logarithm of how much likelier by its drawing a Q is than an O.
    /// </param>
    public static IReadOnlyList<ScoredText> OfOneLine(Frames line, LayoutHint hint, Func<int, double> forQ) =>
        Weighed([.. Texts(line, Old, forQ)], [.. Texts(line, Mercosul, forQ)], hint);

    /// <summary>A motorcycle's plate: three letters over four characters.</summary>
    public static IReadOnlyList<ScoredText> OfTwoLines(Frames upper, Frames lower, LayoutHint hint, Func<int, double> forQ)
    {
        ScoredText[] tops = [.. Texts(upper, UpperLine, forQ)];
        return Weighed(Joined(tops, lower, OldLowerLine), Joined(tops, lower, MercosulLowerLine), hint);
    }

    private static ScoredText[] Joined(ScoredText[] tops, Frames lower, string shape) =>
    [
        .. from bottom in Texts(lower, shape, _ => 0)
           from top in tops
           select new ScoredText(top.Text + bottom.Text, top.LogLikelihood + bottom.LogLikelihood),
    ];

    // The best text of a shape, and for each position the same text with the runner-up there: a plate that is torn
    // between two characters must show both, or the grammar cannot see that it is torn.
    private static IEnumerable<ScoredText> Texts(Frames frames, string shape, Func<int, double> forQ)
    {
        if (ShapeDecoder.Best(frames, shape) is not { } laid)
            return [];

        var texts = new Dictionary<string, double>(StringComparer.Ordinal) { [laid.Text] = CtcLikelihood.Of(frames, laid.Text) };
        for (var position = 0; position < shape.Length; position++)
        {
            var rival = Rival(frames, laid, shape[position], position);
            texts.TryAdd(rival, CtcLikelihood.Of(frames, rival));
        }

        if (texts[laid.Text] > WorthASecondLook)
        {
            foreach (var (position, _) in shape.Index().Where(each => each.Item == 'L' && laid.Text[each.Index] is 'O' or 'Q'))
                Shift(texts, frames, position, forQ(laid.PlainestFrames[position]));
        }

        return texts.Select(text => new ScoredText(text.Key, text.Value));
    }

    // What the network gives to an O and a Q together stays theirs; how they share it, the drawing has a say in.
    private static void Shift(Dictionary<string, double> texts, Frames frames, int position, double forQ)
    {
        if (forQ == 0)
            return;
        foreach (var text in texts.Keys.Where(text => text[position] is 'O' or 'Q').ToList())
        {
            var (ofO, ofQ) = (With(text, position, 'O'), With(text, position, 'Q'));
            // Of each pair once: the other one is in the list too, or is looked up now.
            if (text[position] == 'Q' && texts.ContainsKey(ofO))
                continue;
            var o = texts.TryGetValue(ofO, out var known) ? known : CtcLikelihood.Of(frames, ofO);
            var q = texts.TryGetValue(ofQ, out known) ? known : CtcLikelihood.Of(frames, ofQ);
            var kept = Together(o, q) - Together(o, q + forQ);
            (texts[ofO], texts[ofQ]) = (o + kept, q + forQ + kept);
        }
    }

    private static double Together(double one, double other)
    {
        var most = Math.Max(one, other);
        return most + Math.Log(Math.Exp(one - most) + Math.Exp(other - most));
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

        return With(laid.Text, position, Frames.CharacterOf(runnerUp));
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

        var both = Together(ofOld, ofMercosul);
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
