using Fokus.EdgeBridge.Drivers.Readers.PpOcr.Lines;

namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Plates;

/// <summary>
/// A hyphen or a dot where a Brazilian plate has none. Ours have it between letters and digits, or not at all; a Czech plate
/// of the same grammar has it between its digits.
/// </summary>
internal static class ForeignMarks
{
    private const float Plain = 0.5f;
    private const int Ours = 2;

    /// <summary>True when the likeliest text has such a mark.</summary>
    public static bool Are(Frames frames, IReadOnlyList<ScoredText> texts)
    {
        if (texts.Count == 0)
            return false;
        var shape = char.IsAsciiDigit(texts[0].Text[4]) ? PlateTexts.Old : PlateTexts.Mercosul;
        if (ShapeDecoder.Best(frames, shape) is not { PlainestFrames: var at })
            return false;
        for (var position = 0; position + 1 < at.Count; position++)
        {
            if (position != Ours && frames.MarkBetween(at[position], at[position + 1]) > Plain)
                return true;
        }

        return false;
    }
}
