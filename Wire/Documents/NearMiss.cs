namespace Fokus.Wire.Documents;

/// <summary>Guesses what a misspelt name was meant to be, for whoever mends a document.</summary>
public static class NearMiss
{
    private const int LongestName = 40;

    /// <summary>The known name that a written one is nearest to.</summary>
    /// <param name="written">What stands in the document.</param>
    /// <param name="known">What could stand there.</param>
    /// <returns><c>null</c> when nothing is near: a third of the letters wrong is another word.</returns>
    public static string? Of(string written, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(written);
        if (written.Length > LongestName)
            return null;
        // A name written in another style is the same name.
        var plain = Plain(written);
        var (name, distance) = known
            .Select(each => (Name: each, Distance: Distance(plain, Plain(each))))
            .DefaultIfEmpty((Name: "", Distance: int.MaxValue))
            .MinBy(each => each.Distance);
        return distance <= Math.Max(1, plain.Length / 3) && distance < plain.Length ? name : null;
    }

    /// <summary><c>: did you mean …?</c> for a fault; empty when nothing is near.</summary>
    /// <param name="written">What stands in the document.</param>
    /// <param name="known">What could stand there.</param>
    public static string Hint(string written, IEnumerable<string> known) => Of(written, known) is { } meant ? $": did you mean {meant}?" : "";

    private static string Plain(string name) =>
        name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();

    /// <summary>Letters to put in, take out, change, or swap with their neighbour.</summary>
    private static int Distance(string from, string to)
    {
        var rows = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= to.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            for (var j = 1; j <= to.Length; j++)
            {
                var change = rows[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(change, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[from.Length, to.Length];
    }
}
