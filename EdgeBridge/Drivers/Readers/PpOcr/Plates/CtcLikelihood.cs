using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Lines;

namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Plates;

/// <summary>
/// How likely a text is, over all the ways in which its characters can lie in the frames: each character fills one
/// frame or several, "nothing" may stand between any two, and must between two alike (Graves et al., ICML 2006).
/// </summary>
internal static class CtcLikelihood
{
    /// <summary>Natural logarithm of the likelihood, 0 or less; negative infinity when the text cannot fit.</summary>
    public static double Of(Frames frames, string text)
    {
        // States: nothing, 1st character, nothing, 2nd character, ... nothing.
        var states = (2 * text.Length) + 1;
        Span<int> columns = stackalloc int[states];
        for (var i = 0; i < text.Length; i++)
            columns[(2 * i) + 1] = Frames.ColumnOf(text[i]);

        Span<double> now = stackalloc double[states];
        Span<double> before = stackalloc double[states];
        now.Fill(double.NegativeInfinity);
        if (frames.Count == 0)
            return text.Length == 0 ? 0 : double.NegativeInfinity;
        now[0] = frames[0, 0];
        if (states > 1)
            now[1] = frames[0, columns[1]];

        for (var frame = 1; frame < frames.Count; frame++)
        {
            now.CopyTo(before);
            var row = frames.Row(frame);
            for (var state = 0; state < states; state++)
            {
                var sum = before[state];
                if (state >= 1)
                    sum = AddLogs(sum, before[state - 1]);
                if (state >= 3 && columns[state] != 0 && columns[state] != columns[state - 2])
                    sum = AddLogs(sum, before[state - 2]);
                now[state] = sum + row[columns[state]];
            }
        }

        return states > 1 ? AddLogs(now[states - 1], now[states - 2]) : now[0];
    }

    private static double AddLogs(double a, double b)
    {
        var (more, less) = a > b ? (a, b) : (b, a);
        return double.IsNegativeInfinity(less) ? more : more + Math.Log(1 + Math.Exp(less - more));
    }
}
