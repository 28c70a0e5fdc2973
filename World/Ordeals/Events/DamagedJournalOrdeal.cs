using System.Globalization;
using Fokus.World.Ordeals.Books;
using Fokus.World.Ordeals.Garages;

namespace Fokus.World.Ordeals.Events;

/// <summary>The journal's file has rotten pages when the server starts: it is put aside, and the gates work.</summary>
internal sealed class DamagedJournalOrdeal : IOrdeal
{
    private const int Page = 4096;
    private static readonly TimeSpan While = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan BackWithin = TimeSpan.FromSeconds(20);

    public string Name => "journal damaged";

    public async Task<OrdealRow> RunAsync(OrdealSite site, CancellationToken cancellationToken)
    {
        await using var garage = await site.BuildAsync("dano", entries: 2, exits: 2, cancellationToken);
        await garage.StartServerAsync(cancellationToken);
        var paid = new List<string>();
        await using (var traffic = new OrdealTraffic(garage, site.Clock))
        {
            await site.PauseAsync(While, While, cancellationToken);
            paid.AddRange(traffic.Paid);
        }

        // The cluster has everything: what is lost with the file is lost nowhere.
        var before = await OrdealBooks.CompareAsync(site, garage, paid, cancellationToken);
        await garage.StopServerAsync();
        var earlier = garage.Journal.Facts();
        Spoil(Path.Combine(garage.DataFolder, "journal.db"), site.Chance);
        await garage.StartServerAsync(cancellationToken);
        bool isBack;
        await using (var traffic = new OrdealTraffic(garage, site.Clock))
        {
            isBack = await traffic.PassesAsync(4, BackWithin, cancellationToken);
            paid.AddRange(traffic.Paid);
        }

        var isAside = Directory.GetFiles(garage.DataFolder, "journal.db.damaged-*").Length > 0;
        var after = await OrdealBooks.CompareAsync(site, garage, paid, cancellationToken);
        return new(
            Name,
            1,
            before.IsClean ? after : before,
            string.Create(CultureInfo.InvariantCulture, $"{earlier.Count} facts before; {(isAside ? "file put aside" : "FILE NOT PUT ASIDE")}; {(isBack ? "gates work" : "GATES DO NOT WORK")}"),
            IsWithin: isAside && isBack);
    }

    /// <summary>One page of four, from the middle of the file on, is noise.</summary>
    private static void Spoil(string path, Random chance)
    {
        var bytes = File.ReadAllBytes(path);
        for (var at = bytes.Length / Page / 2 * Page; at < bytes.Length; at += Page * 4)
            chance.NextBytes(bytes.AsSpan(at, Page));
        File.WriteAllBytes(path, bytes);
    }
}
