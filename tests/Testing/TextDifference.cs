using System.Globalization;
using System.Text;

namespace Fokus.Testing;

/// <summary>The first place at which two texts differ, for a person to read.</summary>
public static class TextDifference
{
    private const int LinesAround = 3;
    private const int LinesShown = 8;

    /// <summary>
    /// A few lines before the first difference, then the lines that were expected (<c>-</c>) and those that came
    /// (<c>+</c>); empty when the texts are equal.
    /// </summary>
    public static string First(string expected, string actual)
    {
        var left = expected.Split('\n');
        var right = actual.Split('\n');
        var start = 0;
        while (start < left.Length && start < right.Length && string.Equals(left[start], right[start], StringComparison.Ordinal))
            start++;
        if (start == left.Length && start == right.Length)
            return "";

        // Without the common end, one inserted line is shown as one line.
        var leftEnd = left.Length;
        var rightEnd = right.Length;
        while (leftEnd > start && rightEnd > start && string.Equals(left[leftEnd - 1], right[rightEnd - 1], StringComparison.Ordinal))
        {
            leftEnd--;
            rightEnd--;
        }

        var shown = new StringBuilder();
        shown.Append(CultureInfo.InvariantCulture, $"@@ line {start + 1} @@\n");
        Append(shown, ' ', left, Math.Max(0, start - LinesAround), start);
        Append(shown, '-', left, start, leftEnd);
        Append(shown, '+', right, start, rightEnd);
        return shown.ToString();
    }

    private static void Append(StringBuilder shown, char sign, string[] lines, int from, int to)
    {
        for (var i = from; i < Math.Min(to, from + LinesShown); i++)
            shown.Append(sign).Append(lines[i]).Append('\n');
        if (to - from > LinesShown)
            shown.Append(CultureInfo.InvariantCulture, $"{sign}… {to - from - LinesShown} more lines\n");
    }
}
