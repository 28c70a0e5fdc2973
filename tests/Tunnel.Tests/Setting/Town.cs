using System.Net;
using Fokus.Gateway.Links;
using Fokus.Tunnel.Keys;

namespace Fokus.Tunnel.Tests.Setting;

/// <summary>A centre, garages and a visitor, each on a host of its own, with the programs that people will run.</summary>
internal sealed class Town : IAsyncDisposable
{
    public const int WebPort = 8080;
    public const int SiloPort = 9000;

    /// <summary>Against hanging, not a measure: the machine may be busy.</summary>
    public static readonly TimeSpan Guard = TimeSpan.FromSeconds(40);

    private readonly List<TownHub> hubs = [];
    private readonly Dictionary<string, TownGarage> garages = new(StringComparer.Ordinal);
    private readonly List<string> revoked = [];

    private Town(NetworkBench bench) => Bench = bench;

    public NetworkBench Bench { get; }

    public string Folder { get; } = Directory.CreateTempSubdirectory("fokus-town-").FullName;

    public TownHub Hub => hubs[0];

    public TownHub SecondHub => hubs[1];

    public NetworkHost Client => Bench["client"];

    public IReadOnlyList<TownHub> Hubs => hubs;

    public TownGarage this[string garage] => garages[garage];

    /// <summary>A town with a hub that runs, and garages with a tunnel that is up.</summary>
    public static async Task<Town> OpenAsync(CancellationToken cancellationToken, params IReadOnlyList<string> garages)
    {
        var town = await PlanAsync(1, cancellationToken);
        foreach (var garage in garages)
            await town.AddGarageAsync(garage, cancellationToken);
        await town.RunAsync(cancellationToken);
        return town;
    }

    /// <summary>Hosts of hubs and a visitor; nothing runs yet.</summary>
    public static async Task<Town> PlanAsync(int hubs, CancellationToken cancellationToken)
    {
        var bench = await NetworkBench.CreateAsync(cancellationToken);
        var town = new Town(bench);
        await bench.AddAsync("client", 50, cancellationToken);
        for (var number = 1; number <= hubs; number++)
            town.hubs.Add(new TownHub(town, await bench.AddAsync($"hub{number}", number, cancellationToken), number));
        return town;
    }

    public async Task<TownGarage> AddGarageAsync(string garage, CancellationToken cancellationToken)
    {
        var number = 11 + garages.Count;
        return Join(garage, await Bench.AddAsync(garage, number, cancellationToken), number);
    }

    public async Task<(TownGarage Garage, NetworkHost Router)> AddGarageBehindRouterAsync(string garage, CancellationToken cancellationToken)
    {
        var number = 11 + garages.Count;
        var (host, router) = await Bench.AddBehindRouterAsync(garage, number, cancellationToken);
        return (Join(garage, host, number), router);
    }

    /// <summary>Starts everything, and waits until every hub says that every garage is up.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        Publish(1);
        foreach (var hub in hubs)
            await hub.StartAsync(cancellationToken);
        foreach (var garage in garages.Values)
            await garage.StartAsync(cancellationToken);
        foreach (var hub in hubs)
        {
            foreach (var garage in garages.Values)
                await hub.Eye.SeesAsync(garage.Id, LinkState.Up, cancellationToken);
        }
    }

    /// <summary>Writes the centre's document of peers for every hub.</summary>
    public void Publish(long number)
    {
        foreach (var hub in hubs)
            hub.WritePeers(PeersText.Of(number, garages.Values.Where(garage => !revoked.Contains(garage.Id)), revoked));
    }

    /// <summary>Takes a garage's link away.</summary>
    public void Revoke(string garage, long number)
    {
        revoked.Add(garage);
        Publish(number);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var hub in hubs)
            hub.Dispose();
        await Bench.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private TownGarage Join(string garage, NetworkHost host, int number)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, garage)).FullName;
        var key = KeyFile.LoadOrMake(Path.Combine(folder, "garage.key"));
        return garages[garage] = new(this, host, IPAddress.Parse($"10.77.0.{number}"), key.Public, folder);
    }
}
