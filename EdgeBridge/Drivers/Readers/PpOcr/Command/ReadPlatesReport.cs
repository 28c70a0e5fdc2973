using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Command;

/// <summary>What the command counted. With truth each picture counts once, by its largest plate.</summary>
internal sealed record ReadPlatesReport(
    int Images,
    int Accepted,
    ReadPlatesReport.Share? MainExact,
    IReadOnlyDictionary<string, ReadPlatesReport.Share> BySource,
    IReadOnlyDictionary<string, ReadPlatesReport.Share> ByLayout,
    IReadOnlyDictionary<string, ReadPlatesReport.Share> ByVehicle,
    IReadOnlyDictionary<string, int> Confusions,
    int WrongAccepted,
    double CpuMsPerFrame,
    double? CpuMsPerStillFrame,
    double RssMb,
    IReadOnlyList<PictureRead> Reads)
{
    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Counts.</summary>
    /// <param name="reads">In the order in which they were made.</param>
    /// <param name="read">Processor time of the pictures that were read, and how many they are.</param>
    /// <param name="still">The same of those in which nothing moved.</param>
    /// <param name="peakBytes">The most memory that the program had.</param>
    public static ReadPlatesReport Of(
        IReadOnlyList<(PictureRead Read, PlateTruth.Row? Main)> reads, (TimeSpan Spent, int Count) read, (TimeSpan Spent, int Count) still, long peakBytes)
    {
        var known = reads.Where(each => each.Read.IsExact is not null).ToList();
        return new ReadPlatesReport(
            read.Count + still.Count,
            reads.Count(each => string.Equals(each.Read.Outcome, "accepted", StringComparison.Ordinal)),
            known.Count > 0 ? Share.Of(known.Select(each => each.Read)) : null,
            Shares(known, row => row.Source),
            Shares(known, row => row.Layout),
            Shares(known, row => row.Vehicle),
            ConfusionsOf(known.Select(each => each.Read)),
            reads.Count(each => each.Read.IsWrongAccepted),
            Math.Round(read.Spent.TotalMilliseconds / Math.Max(1, read.Count), 1),
            still.Count > 0 ? Math.Round(still.Spent.TotalMilliseconds / (read.Count + still.Count), 1) : null,
            Math.Round(peakBytes / 1e6),
            [.. reads.Select(each => each.Read)]);
    }

    public string ToJson() => JsonSerializer.Serialize(this, Form);

    /// <summary>The counts as lines for people.</summary>
    public IEnumerable<string> Lines()
    {
        yield return $"pictures {Images}, accepted {Accepted}";
        if (MainExact is not null)
            yield return $"largest plate exact {MainExact}";
        foreach (var (name, share) in BySource.Concat(ByLayout).Concat(ByVehicle))
            yield return $"  {name} {share}";
        if (Confusions.Count > 0)
            yield return "taken for another: " + string.Join(", ", Confusions.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key} {pair.Value}"));
        yield return $"accepted though wrong {WrongAccepted}";
        yield return string.Create(CultureInfo.InvariantCulture, $"processor {CpuMsPerFrame:F1} ms a picture, memory {RssMb:F0} MB");
    }

    // Only where everything else was right: of a plate read wholly otherwise nothing is learnt.
    private static SortedDictionary<string, int> ConfusionsOf(IEnumerable<PictureRead> reads)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var read in reads)
        {
            if (read is not { Truth: { } truth, Plate: { } plate } || truth.Length != plate.Length)
                continue;
            var wrong = Enumerable.Range(0, truth.Length).Where(i => truth[i] != plate[i]).ToList();
            if (wrong is not { Count: 1 or 2 })
                continue;
            foreach (var pair in wrong.Select(i => $"{truth[i]} as {plate[i]}"))
                counts[pair] = counts.GetValueOrDefault(pair) + 1;
        }

        return counts;
    }

    private static SortedDictionary<string, Share> Shares(
        IEnumerable<(PictureRead Read, PlateTruth.Row? Main)> known, Func<PlateTruth.Row, string> key)
    {
        var shares = new SortedDictionary<string, Share>(StringComparer.Ordinal);
        foreach (var group in known.Where(read => read.Main is not null && key(read.Main).Length > 0).GroupBy(read => key(read.Main!), StringComparer.Ordinal))
            shares.Add(group.Key, Share.Of(group.Select(read => read.Read)));
        return shares;
    }

    /// <summary>So many of so many.</summary>
    internal sealed record Share(int Exact, int Total)
    {
        public static Share Of(IEnumerable<PictureRead> reads)
        {
            var all = reads.ToList();
            return new Share(all.Count(read => read.IsExact == true), all.Count);
        }

        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{Exact}/{Total} = {100.0 * Exact / Math.Max(1, Total):F1} %");
    }
}
