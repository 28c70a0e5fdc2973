namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Lines;

/// <summary>Two lines that may be one motorcycle's plate: one under the other, of about one size, neither of them long.</summary>
internal static class LinePairs
{
    private const float LeastDrop = 0.4f;
    private const float MostDrop = 2;
    private const float MostShift = 0.4f;
    private const float MostLength = 4;

    public static IEnumerable<(ReadLine Upper, ReadLine Lower)> Of(IReadOnlyCollection<ReadLine> lines) =>
        from upper in lines
        from lower in lines
        where !ReferenceEquals(upper, lower) && AreOnePlate(upper.Quad, lower.Quad)
        select (upper, lower);

    private static bool AreOnePlate(Quad upper, Quad lower)
    {
        var (a, b) = (upper.Bounds, lower.Bounds);
        var drop = (b.Y - a.Y) / a.Height;
        var shift = MathF.Abs(a.X + (a.Width / 2) - b.X - (b.Width / 2)) / MathF.Max(a.Width, b.Width);
        return drop is >= LeastDrop and <= MostDrop
            && shift <= MostShift
            && a.Height / b.Height is >= 0.5f and <= 2
            && a.Width <= a.Height * MostLength
            && b.Width <= b.Height * MostLength;
    }
}
