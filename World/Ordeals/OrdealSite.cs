using Fokus.Domain.Ids;
using Fokus.World.Ordeals.Books;
using Fokus.World.Ordeals.Garages;
using Fokus.World.Processes;
using Fokus.World.Reports;
using Fokus.World.Sites;

namespace Fokus.World.Ordeals;

/// <summary>A cluster on this machine, and the garages that are tried one after another.</summary>
internal sealed class OrdealSite : IAsyncDisposable
{
    private readonly string folder;

    private OrdealSite(string folder, OrdealPlan plan, CentralSite centre, LiveLog log, TimeProvider clock)
    {
        (this.folder, Plan, Centre, Log, Clock) = (folder, plan, centre, log, clock);
        Chance = new Random(plan.Seed);
        Cluster = new ClusterBooks(centre.ConnectionString);
    }

    internal OrdealPlan Plan { get; }

    internal CentralSite Centre { get; }

    internal ClusterBooks Cluster { get; }

    internal LiveLog Log { get; }

    internal TimeProvider Clock { get; }

    /// <summary>Every choice of a run comes from here.</summary>
    internal Random Chance { get; }

    internal static async Task<OrdealSite> StartAsync(
        string folder, OrdealPlan plan, LiveLog log, TimeProvider clock, CancellationToken cancellationToken)
    {
        LeftOvers.End(folder);
        Disk.ReleaseAll(folder);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        log.Say("starting the database and a silo");
        var centre = await CentralSite.StartAsync(new(folder, 1, "fokus.localhost", 0, null), cancellationToken);
        return new OrdealSite(folder, plan, centre, log, clock);
    }

    /// <summary>The folder of a garage that is yet to be built: a disk of its own can be put under its data first.</summary>
    internal string FolderOf(string garage) => Path.Combine(folder, garage);

    /// <summary>Builds a garage and tells the cluster about it; its server is not started yet.</summary>
    internal async Task<OrdealGarage> BuildAsync(string id, int entries, int exits, CancellationToken cancellationToken)
    {
        var plan = new GaragePlan(GarageId.Parse(id), id, 100_000, FolderOf(id));
        var garage = new OrdealGarage(plan, Centre, OrdealLane.Row(entries, exits, Clock), Clock);
        try
        {
            await garage.RegisterAsync(cancellationToken);
            return garage;
        }
        catch
        {
            await garage.DisposeAsync();
            throw;
        }
    }

    /// <summary>A random span, at most <paramref name="most"/>.</summary>
    internal Task PauseAsync(TimeSpan least, TimeSpan most, CancellationToken cancellationToken) =>
        Task.Delay(least + ((most - least) * Chance.NextDouble()), Clock, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Centre.DisposeAsync();
        Disk.ReleaseAll(folder);
    }
}
