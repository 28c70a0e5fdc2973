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
    int WrongAccepted,
    double CpuMsPerFrame,
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
    public static ReadPlatesReport Of(
        IReadOnlyList<(PictureRead Read, PlateTruth.Row? Main)> reads, TimeSpan processorTime, long peakBytes)
    {
        var known = reads.Where(read => read.Read.IsExact is not null).ToList();
        return new ReadPlatesReport(
            reads.Count,
            reads.Count(read => string.Equals(read.Read.Outcome, "accepted", StringComparison.Ordinal)),
            known.Count > 0 ? Share.Of(known.Select(read => read.Read)) : null,
            Shares(known, row => row.Source),
            Shares(known, row => row.Layout),
            reads.Count(read => read.Read.IsWrongAccepted),
            Math.Round(processorTime.TotalMilliseconds / Math.Max(1, reads.Count), 1),
            Math.Round(peakBytes / 1e6),
            [.. reads.Select(read => read.Read)]);
    }

    public string ToJson() => JsonSerializer.Serialize(this, Form);

    /// <summary>The counts as lines for people.</summary>
    public IEnumerable<string> Lines()
    {
        yield return $"pictures {Images}, accepted {Accepted}";
        if (MainExact is not null)
            yield return $"largest plate exact {MainExact}";
        foreach (var (name, share) in BySource.Concat(ByLayout))
            yield return $"  {name} {share}";
        yield return $"accepted though wrong {WrongAccepted}";
        yield return string.Create(CultureInfo.InvariantCulture, $"processor {CpuMsPerFrame:F1} ms a picture, memory {RssMb:F0} MB");
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
