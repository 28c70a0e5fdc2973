namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Lines;

/// <summary>
/// Second thoughts about lines, for when none of them is a plate: the finder breaks a line at the dot between letters
/// and digits, and cuts thin characters off its ends.
/// </summary>
internal static class LineMends
{
    // The character that is missing at an end is about a sixth of the rest.
    private const float Missing = 0.16f;
    private const float MostGap = 1.2f;

    /// <summary>The same line with room for one more character at both ends.</summary>
    public static Quad Widened(Quad line) => line.Widened(Missing);

    /// <summary>Neighbours in one row as one line.</summary>
    public static IEnumerable<Quad> Joined(IReadOnlyCollection<Quad> lines) =>
        from left in lines
        from right in lines
        where AreOneRow(left, right)
        select new Quad(left.TopLeft, right.TopRight, right.BottomRight, left.BottomLeft);

    private static bool AreOneRow(Quad left, Quad right)
    {
        var (a, b) = (left.Bounds, right.Bounds);
        var tall = MathF.Max(a.Height, b.Height);
        var gap = b.X - a.X - a.Width;
        return b.X > a.X
            && b.Right > a.Right
            && MathF.Min(a.Height, b.Height) * 1.8f > tall
            && MathF.Abs(a.Y + (a.Height / 2) - b.Y - (b.Height / 2)) < tall / 2
            && gap > -tall && gap < tall * MostGap;
    }
}
