using Fokus.Wire.Gateway.V1;

namespace Fokus.Tunnel.Tests.Setting;

/// <summary>A town with its public side: gateways on the hubs' hosts, the centre behind them, and web servers at the garages.</summary>
internal sealed class Front : IAsyncDisposable
{
    public const string Zone = "fokus.test";
    public const int WebPort = 443;

    private readonly Dictionary<string, GarageSite> sites = new(StringComparer.Ordinal);
    private readonly List<HostProgram> gateways = [];
    private readonly List<PublicVisitor> visitors = [];
    private long number;

    private Front(Town town) => Town = town;

    public Town Town { get; }

    public StandInCentre Centre { get; } = new();

    public GarageSite this[string garage] => sites[garage];

    /// <summary>The first gateway's program.</summary>
    public HostProgram Gateway => gateways[0];

    private string DataFolder => DataOf(0);

    /// <summary>Everything runs, the tunnels are up, and every garage is in the routes.</summary>
    /// <param name="hubs">How many gateways.</param>
    /// <param name="garages">Their names.</param>
    /// <param name="more">Options of the gateways beyond the usual ones.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<Front> OpenAsync(int hubs, IReadOnlyList<string> garages, IReadOnlyList<string> more, CancellationToken cancellationToken)
    {
        var front = new Front(await Town.PlanAsync(hubs, cancellationToken));
        foreach (var name in garages)
        {
            var garage = await front.Town.AddGarageAsync(name, cancellationToken);
            garage.ServesPages = false;
            front.sites[name] = await GarageSite.StartAsync(garage.Host, Town.WebPort);
        }

        await front.Town.RunAsync(cancellationToken);
        front.Push(garages, []);
        for (var hub = 0; hub < hubs; hub++)
        {
            await front.Centre.OpenAsync(front.Town.Hubs[hub].Host);
            await front.StartGatewayAsync(hub, more, cancellationToken);
        }

        return front;
    }

    /// <summary>Starts one gateway. The second has the first one's authority and session keys, as two that serve one zone must.</summary>
    public async Task StartGatewayAsync(int hub, IReadOnlyList<string> more, CancellationToken cancellationToken)
    {
        if (hub > 0)
        {
            foreach (var shared in (string[])["ca", "session-keys"])
                await Town.Hubs[hub].Host.RunAsync($"mkdir -p {DataOf(hub)} && cp -r {DataFolder}/{shared} {DataOf(hub)}/", cancellationToken);
        }

        var program = Town.Hubs[hub].Host.Start(
            "dotnet",
            [
                Programs.Of("Gateway"),
                $"--Gateway:Id=gw{hub + 1}",
                "--Gateway:Address=0.0.0.0",
                $"--Gateway:Port={WebPort}",
                $"--Gateway:DataFolder={DataOf(hub)}",
                $"--Gateway:Secret={StandInCentre.Secret}",
                $"--Gateway:Silos:0=http://127.0.0.1:{StandInCentre.Port}",
                $"--Gateway:LinksFile={Town.Hubs[hub].LinksFile}",
                .. more,
            ]);
        await program.SaysAsync("READY gateway", Town.Guard, cancellationToken);
        if (gateways.Count > hub)
            gateways[hub] = program;
        else
            gateways.Add(program);
    }

    /// <summary>Puts routes to garages in force, and to hosts that lead to the first of them as well.</summary>
    public void Push(IEnumerable<string> garages, IEnumerable<string> others)
    {
        var routes = new RouteSnapshot { Number = ++number, Zone = Zone };
        routes.Garages.AddRange(garages.Select(name => RouteTo(name, name)));
        routes.Garages.AddRange(others.Select(name => RouteTo(name, sites.Keys.First())));
        Centre.Send(routes);
    }

    /// <summary>A person at the visitor's host who knows all gateways' addresses and has signed in.</summary>
    public async Task<PublicVisitor> SignInAsync(string garage, CancellationToken cancellationToken)
    {
        var visitor = Visitor(Path.Combine(DataFolder, "ca", "ca.crt"));
        await visitor.SignInAsync(garage, cancellationToken);
        return visitor;
    }

    /// <summary>A person who trusts an authority of the caller's choice.</summary>
    public PublicVisitor Visitor(string authorityFile)
    {
        var visitor = new PublicVisitor(Town.Client, [.. Town.Hubs.Select(hub => hub.Host.Address)], authorityFile);
        visitors.Add(visitor);
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        visitors.ForEach(visitor => visitor.Dispose());
        foreach (var gateway in gateways)
            await gateway.KillAsync(CancellationToken.None);
        foreach (var site in sites.Values)
            await site.DisposeAsync();
        await Centre.DisposeAsync();
        await Town.DisposeAsync();
    }

    private GarageRoute RouteTo(string name, string garage) =>
        new() { Garage = name, Name = $"Garagem {name}", Address = $"http://{Town[garage].Address}:{Town.WebPort}" };

    private string DataOf(int hub) => Path.Combine(Town.Folder, $"gateway{hub + 1}");
}
