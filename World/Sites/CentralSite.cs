using System.Globalization;
using Fokus.Silo.Storage;
using Fokus.World.Processes;

namespace Fokus.World.Sites;

/// <summary>The centre on this machine: a database, silos and a gateway, each a process of its own.</summary>
internal sealed class CentralSite : IAsyncDisposable
{
    private static readonly TimeSpan ReadyWithin = TimeSpan.FromSeconds(90);

    private readonly CentralPlan plan;
    private readonly PrivatePostgres? postgres;
    private readonly List<SiloSeat> silos = [];
    private ChildProcess? gateway;

    private CentralSite(CentralPlan plan, PrivatePostgres? postgres)
    {
        this.plan = plan;
        this.postgres = postgres;
        ConnectionString = plan.ConnectionString ?? postgres!.ConnectionString;
        GatewayPort = plan.GatewayPort == 0 ? FreePort.Take(1)[0] : plan.GatewayPort;
        for (var number = 1; number <= plan.Silos; number++)
            silos.Add(SiloSeat.Take(number));
        Api = new CloudApi(silos.Select(silo => silo.WebPort).ToArray(), Secrets.ApiKey);
    }

    internal Secrets Secrets { get; } = Secrets.Make();

    internal string ConnectionString { get; }

    internal int GatewayPort { get; }

    internal CloudApi Api { get; }

    /// <summary>Ports of the silos' links, for garages.</summary>
    internal IReadOnlyList<int> LinkPorts => silos.Select(silo => silo.LinkPort).ToList();

    internal string ChainAddress => $"https://painel.{plan.Zone}:{GatewayPort}/";

    internal string CaFile => Path.Combine(GatewayFolder, "ca", "ca.crt");

    private string GatewayFolder => Path.Combine(plan.Folder, "gateway");

    /// <summary>Starts the database and the first silo.</summary>
    internal static async Task<CentralSite> StartAsync(CentralPlan plan, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(plan.Folder);
        var database = plan.ConnectionString is null ? await PrivatePostgres.StartAsync(plan.Folder, cancellationToken) : null;
        var site = new CentralSite(plan, database);
        try
        {
            await site.StartSiloAsync(1, cancellationToken);
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    /// <summary>The public address of a garage.</summary>
    internal string GarageAddress(string garage) => $"https://{garage}.{plan.Zone}:{GatewayPort}/";

    /// <summary>Starts a silo for the first time, or again.</summary>
    internal async Task StartSiloAsync(int number, CancellationToken cancellationToken)
    {
        var seat = silos[number - 1];
        seat.Process = ChildProcess.Start(new(
            $"silo-{number}",
            Artifacts.Program("Silo"),
            plan.Folder,
            Path.Combine(plan.Folder, "logs", $"silo-{number}.log"),
            [],
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["ConnectionStrings__Fokus"] = ConnectionString,
                ["Silo__WebPort"] = Text(seat.WebPort),
                ["Silo__LinkPort"] = Text(seat.LinkPort),
                ["Silo__SiloPort"] = Text(seat.SiloPort),
                ["Silo__GatewayPort"] = Text(seat.ClientPort),
                ["Silo__Zone"] = plan.Zone,
                ["Silo__PublicPort"] = Text(GatewayPort),
                ["Silo__DataFolder"] = plan.Folder,
                ["Silo__AdminPassword"] = Secrets.AdminPassword,
                ["Silo__ApiKey"] = Secrets.ApiKey,
                ["Silo__GatewaySecret"] = Secrets.GatewaySecret,
            }));
        LeftOvers.Note(plan.Folder, seat.Process.Id);
        await seat.Process.ReadyAsync(ReadyWithin, cancellationToken);
    }

    /// <summary>Ends a silo as a power cut would.</summary>
    internal Task KillSiloAsync(int number, CancellationToken cancellationToken) =>
        silos[number - 1].Process!.KillAsync(cancellationToken);

    internal async Task StartGatewayAsync(CancellationToken cancellationToken)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Gateway__Port"] = Text(GatewayPort),
            ["Gateway__Secret"] = Secrets.GatewaySecret,
            ["Gateway__DataFolder"] = GatewayFolder,
        };
        for (var i = 0; i < silos.Count; i++)
            environment[$"Gateway__Silos__{i}"] = $"http://127.0.0.1:{silos[i].LinkPort}";
        gateway = ChildProcess.Start(new(
            "gateway", Artifacts.Program("Gateway"), plan.Folder, Path.Combine(plan.Folder, "logs", "gateway.log"), [], environment));
        LeftOvers.Note(plan.Folder, gateway.Id);
        await gateway.ReadyAsync(ReadyWithin, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (gateway is not null)
            await gateway.DisposeAsync();
        await Task.WhenAll(silos.Where(silo => silo.Process is not null).Select(silo => silo.Process!.DisposeAsync().AsTask()));
        if (postgres is not null)
            await postgres.DisposeAsync();
        Api.Dispose();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
