using System.Globalization;
using Fokus.Domain.Ids;
using Fokus.World.Cars;
using Fokus.World.Checks;
using Fokus.World.Processes;
using Fokus.World.Reports;
using Fokus.World.Sites;

namespace Fokus.World.Runs;

/// <summary>The whole system on this machine: the centre, its garages, and the cars that visit them.</summary>
internal sealed class Town : IAsyncDisposable
{
    private readonly RunPlan plan;
    private readonly LiveLog log;
    private readonly TimeProvider clock;

    private Town(RunPlan plan, CentralSite centre, IReadOnlyList<GarageSite> garages, LiveLog log, TimeProvider clock)
    {
        (this.plan, this.log, this.clock) = (plan, log, clock);
        Centre = centre;
        Garages = garages;
        Books = new Books(centre, garages, clock);
    }

    internal CentralSite Centre { get; }

    internal IReadOnlyList<GarageSite> Garages { get; }

    internal Books Books { get; }

    internal static async Task<Town> StartAsync(RunPlan plan, LiveLog log, TimeProvider clock, CancellationToken cancellationToken)
    {
        LeftOvers.End(plan.Folder);
        if (Directory.Exists(plan.Folder))
            Directory.Delete(plan.Folder, recursive: true);
        log.Say("starting the database and the cluster");
        var centre = await CentralSite.StartAsync(
            new(plan.Folder, plan.Silos, "fokus.localhost", plan.Port, plan.ConnectionString), cancellationToken);
        var garages = new List<GarageSite>();
        try
        {
            log.Say("starting the gateway and the garages");
            var gateway = centre.StartGatewayAsync(cancellationToken);
            garages.AddRange(await Task.WhenAll(Enumerable.Range(1, plan.Garages).Select(number =>
                GarageSite.StartAsync(PlanOf(plan, number), centre, clock, cancellationToken))));
            await gateway;
            return new Town(plan, centre, garages, log, clock);
        }
        catch
        {
            foreach (var garage in garages)
                await garage.DisposeAsync();
            await centre.DisposeAsync();
            throw;
        }
    }

    /// <summary>Adds the silos after the first while everything runs.</summary>
    internal async Task GrowAsync(CancellationToken cancellationToken)
    {
        for (var number = 2; number <= plan.Silos; number++)
        {
            await Centre.StartSiloAsync(number, cancellationToken);
            log.Say(string.Create(CultureInfo.InvariantCulture, $"silo {number} has joined the cluster"));
        }
    }

    /// <summary>Sends the planned cars, spread over the garages; answers when the last one has left or given up.</summary>
    internal async Task<IReadOnlyList<Trip>> DriveAsync(CancellationToken cancellationToken)
    {
        var paces = new Paces(plan.Speed);
        var cars = plan.Images is { } folder ? Pictures.FromFolder(folder, plan.Seed) : Pictures.Rendered(plan.Seed);
        var trips = new List<Trip>();
        var driving = new List<Task>();
        foreach (var car in plan.Cars == 0 ? cars : cars.Take(plan.Cars))
        {
            var trip = new Trip(car, Garages[(car.Number - 1) % Garages.Count], paces, log, clock);
            driving.RemoveAll(task => task.IsCompletedSuccessfully);
            driving.Add(trip.DriveAsync(cancellationToken));
            // A run without end keeps no list of what is long over.
            if (plan.Cars > 0)
                trips.Add(trip);
            await Task.Delay(paces.Gap / Garages.Count, clock, cancellationToken);
        }

        await Task.WhenAll(driving);
        return trips;
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(Garages.Select(garage => garage.DisposeAsync().AsTask()));
        await Centre.DisposeAsync();
    }

    private static GaragePlan PlanOf(RunPlan plan, int number) => new(
        GarageId.Parse(string.Create(CultureInfo.InvariantCulture, $"garagem-{number}")),
        string.Create(CultureInfo.InvariantCulture, $"Garagem {number}"),
        120,
        Path.Combine(plan.Folder, string.Create(CultureInfo.InvariantCulture, $"garagem-{number}")));
}
