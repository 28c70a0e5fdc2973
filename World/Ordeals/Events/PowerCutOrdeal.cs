using System.Globalization;
using Fokus.World.Ordeals.Books;
using Fokus.World.Ordeals.Garages;

namespace Fokus.World.Ordeals.Events;

/// <summary>
/// The power goes: all that is left is what the disk held at that moment. The data lie on a disk of their own; the server
/// is stopped in its tracks, the disk is copied as it is, and the copy is what it wakes up with. What only the kernel
/// remembered is gone, which a kill alone would not show.
/// </summary>
internal sealed class PowerCutOrdeal : IOrdeal
{
    private const int Megabytes = 64;
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(5);

    /// <summary>Of so many cuts one comes after a longer time, in which vehicles come through and money is taken.</summary>
    private const int Peaceful = 2;
    private static readonly TimeSpan InPeace = TimeSpan.FromSeconds(16);

    public string Name => "power cut (disk as it was)";

    public async Task<OrdealRow> RunAsync(OrdealSite site, CancellationToken cancellationToken)
    {
        if (Disk.Obstacle is { } obstacle)
            return OrdealRow.NotTried(Name, obstacle);
        await using var garage = await site.BuildAsync("quedas", entries: 6, exits: 6, cancellationToken);
        var image = Path.Combine(site.FolderOf("quedas"), "disk-0.img");
        if (!Disk.TryMakeImage(image, Megabytes) || !Disk.TryMountImage(image, garage.DataFolder))
            return OrdealRow.NotTried(Name, "this machine mounts no image of a disk (mkfs.ext4, loop device)");

        await garage.StartServerAsync(cancellationToken);
        IReadOnlyCollection<string> paid;
        int passages;
        await using (var traffic = new OrdealTraffic(garage, site.Clock))
        {
            for (var i = 1; i <= site.Plan.PowerCuts; i++)
            {
                await site.PauseAsync(Least, i % Peaceful == 0 ? InPeace : Most, cancellationToken);
                image = await CutAsync(garage, image, i, cancellationToken);
            }

            await site.PauseAsync(Most, Most, cancellationToken);
            (passages, paid) = (traffic.Passages, traffic.Paid);
        }

        var found = await OrdealBooks.CompareAsync(site, garage, paid, cancellationToken);
        var facts = garage.Journal.Facts().Count;
        await garage.StopServerAsync();
        _ = Disk.Release(garage.DataFolder);
        return new(Name, site.Plan.PowerCuts, found, string.Create(
            CultureInfo.InvariantCulture, $"{facts} facts, {passages} passages, {paid.Count} payments"));
    }

    /// <summary>Answers the image that the server lives on now.</summary>
    private static async Task<string> CutAsync(OrdealGarage garage, string image, int number, CancellationToken cancellationToken)
    {
        garage.StandStill();
        var left = Path.Combine(Path.GetDirectoryName(image)!, string.Create(CultureInfo.InvariantCulture, $"disk-{number}.img"));
        File.Copy(image, left, overwrite: true);
        await garage.KillServerAsync(cancellationToken);
        if (!Disk.Release(garage.DataFolder) || !Disk.TryMountImage(left, garage.DataFolder))
            throw new IOException($"The copy {left} cannot be mounted.");
        File.Delete(image);
        await garage.StartServerAsync(cancellationToken);
        return left;
    }
}
