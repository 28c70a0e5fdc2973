namespace Fokus.Edge;

/// <summary>Where most of many values lie.</summary>
internal static class Spread
{
    /// <summary>The value below which a part of them lies; not a number when there is none.</summary>
    internal static double Percentile(IReadOnlyCollection<double> values, double part)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? double.NaN : sorted[Math.Max(0, (int)Math.Ceiling(sorted.Count * part) - 1)];
    }
}
