using System.Globalization;
using Fokus.World.Ordeals.Books;
using Fokus.World.Ordeals.Garages;

namespace Fokus.World.Ordeals.Events;

/// <summary>Somebody else fills the disk to the last byte, twice; the second time the server is killed as well.</summary>
internal sealed class FullDiskOrdeal : IOrdeal
{
    private const int Megabytes = 16;
    private static readonly TimeSpan While = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan BackWithin = TimeSpan.FromSeconds(20);

    public string Name => "disk full";

    public async Task<OrdealRow> RunAsync(OrdealSite site, CancellationToken cancellationToken)
    {
        if (Disk.Obstacle is { } obstacle)
            return OrdealRow.NotTried(Name, obstacle);
        await using var garage = await site.BuildAsync("disco", entries: 2, exits: 2, cancellationToken);
        if (!Disk.TryMountMemory(garage.DataFolder, Megabytes))
            return OrdealRow.NotTried(Name, "this machine mounts no disk in memory");

        await garage.StartServerAsync(cancellationToken);
        IReadOnlyCollection<string> paid;
        int during;
        var isBack = true;
        await using (var traffic = new OrdealTraffic(garage, site.Clock))
        {
            await site.PauseAsync(While, While, cancellationToken);
            var before = traffic.Passages;
            isBack &= await FillAsync(site, garage, traffic, isKilled: false, cancellationToken);
            during = traffic.Passages - before;
            isBack &= await FillAsync(site, garage, traffic, isKilled: true, cancellationToken);
            paid = traffic.Paid;
        }

        var isTold = garage.ReadLog().Contains("DiskNearlyFull (403)", StringComparison.Ordinal);
        var found = await OrdealBooks.CompareAsync(site, garage, paid, cancellationToken);
        await garage.StopServerAsync();
        _ = Disk.Release(garage.DataFolder);
        return new(
            Name,
            2,
            found,
            string.Create(CultureInfo.InvariantCulture, $"{during} passages on the full disk; fault 403 {(isTold ? "told" : "NOT TOLD")}; {(isBack ? "works again by itself" : "DID NOT COME BACK")}"),
            IsWithin: isTold && isBack);
    }

    private static async Task<bool> FillAsync(
        OrdealSite site, OrdealGarage garage, OrdealTraffic traffic, bool isKilled, CancellationToken cancellationToken)
    {
        var filler = Path.Combine(garage.DataFolder, "filler");
        Fill(filler);
        await site.PauseAsync(While, While, cancellationToken);
        if (isKilled)
        {
            await garage.KillServerAsync(cancellationToken);
            await garage.StartServerAsync(cancellationToken);
            await site.PauseAsync(While, While, cancellationToken);
        }

        File.Delete(filler);
        return await traffic.PassesAsync(3, BackWithin, cancellationToken);
    }

    private static void Fill(string path)
    {
        // Each round a smaller block, down to a single byte: nothing is left.
        for (var block = 1 << 20; block >= 1; block /= 16)
        {
            try
            {
                while (true)
                {
                    using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
                    file.Write(new byte[block]);
                }
            }
            catch (IOException)
            {
                continue;
            }
        }
    }
}
