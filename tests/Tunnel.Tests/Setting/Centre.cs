using System.Net;
using System.Text.Json.Nodes;
using Fokus.Gateway.Links;

namespace Fokus.Tunnel.Tests.Setting;

/// <summary>
/// A whole centre on a host of its own: silo with its database, gateway and hub, each the program that people run. Garages
/// come to it as their operators have them come, and by nothing else.
/// </summary>
internal sealed class Centre : IAsyncDisposable
{
    public const string Zone = "town.test";
    public const string Panel = "painel." + Zone;
    public const string AdminPassword = "senha-do-administrador";

    private const string ApiKey = "chave-da-interface-do-teste";
    private const string GatewaySecret = "segredo-do-gateway-do-teste";
    private const int SiloWeb = 7010;

    private Centre(NetworkBench bench, NetworkHost host, NetworkHost client) => (Bench, Host, Client) = (bench, host, client);

    public NetworkBench Bench { get; }

    public NetworkHost Host { get; }

    /// <summary>Where operators and visitors are.</summary>
    public NetworkHost Client { get; }

    public string Folder { get; } = Directory.CreateTempSubdirectory("fokus-centre-").FullName;

    public LinkEye Eye { get; private set; } = null!;

    public HostProgram Hub { get; private set; } = null!;

    public string LinksFile => Path.Combine(Folder, "hub-out", "links.json");

    public string AuthorityFile => Path.Combine(Folder, "gateway", "ca", "ca.crt");

    public string DatabaseFolder => Path.Combine(Folder, "silo", "postgres");

    private string PeersFile => Path.Combine(Folder, "hub-in", "peers.json");

    public static async Task<Centre> OpenAsync(CancellationToken cancellationToken)
    {
        var bench = await NetworkBench.CreateAsync(cancellationToken);
        var centre = new Centre(bench, await bench.AddAsync("centre", 1, cancellationToken), await bench.AddAsync("client", 50, cancellationToken));
        // The database's own user has to pass through.
        File.SetUnixFileMode(centre.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        Directory.CreateDirectory(Path.GetDirectoryName(centre.LinksFile)!);
        centre.Eye = new LinkEye(centre.LinksFile);
        await centre.Client.NameAsync(Panel, centre.Host.Address, cancellationToken);
        await centre.StartAsync(cancellationToken);
        return centre;
    }

    /// <summary>Calls the silo's API with its key.</summary>
    public async Task<(HttpStatusCode Status, JsonNode Body)> CallAsync(HttpMethod method, string path, object? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, $"http://127.0.0.1:{SiloWeb}{path}");
        request.Headers.Authorization = new("Bearer", ApiKey);
        if (body is not null)
            request.Content = System.Net.Http.Json.JsonContent.Create(body);
        using var answer = await Host.NewClient().SendAsync(request, cancellationToken);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync(cancellationToken))!);
    }

    /// <summary>Runs a command as an operator does, and returns what it says.</summary>
    public async Task<(int ExitCode, string Said)> OperateAsync(CancellationToken cancellationToken, params IEnumerable<string> words)
    {
        var program = Client.Start(
            "env", [$"FOKUS_API_KEY={ApiKey}", $"FOKUS_CENTRE=https://{Panel}", $"FOKUS_CA={AuthorityFile}", "dotnet", Programs.Of("EdgeBridge"), .. words]);
        return await EndAsync(program, cancellationToken);
    }

    /// <summary>A server at a garage that nobody knows yet.</summary>
    public async Task<CentreGarage> BuildAsync(string garage, int number, CancellationToken cancellationToken)
    {
        var host = await Bench.AddAsync(garage, number, cancellationToken);
        await host.NameAsync(Panel, Host.Address, cancellationToken);
        return new CentreGarage(this, host, Path.Combine(Folder, $"at-{garage}"));
    }

    public Task<LinkReport> SeesAsync(string garage, LinkState state, CancellationToken cancellationToken) => Eye.SeesAsync(garage, state, cancellationToken);

    /// <summary>A visitor with the administrator's session, who keeps connections as a browser does.</summary>
    public Task<CentreVisitor> SignInAsync(string garage, CancellationToken cancellationToken) => CentreVisitor.SignInAsync(this, garage, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        Eye.Dispose();
        await Bench.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    internal static async Task<(int ExitCode, string Said)> EndAsync(HostProgram program, CancellationToken cancellationToken)
    {
        var code = await program.EndAsync(Town.Guard, cancellationToken);
        return (code, program.Said);
    }

    /// <summary>The hub's machine is another one: without its folder, so with another key, at the same place.</summary>
    public async Task ReplaceHubAsync(CancellationToken cancellationToken)
    {
        await Hub.KillAsync(cancellationToken);
        await Host.KillAsync("wireguard-go", cancellationToken);
        Directory.Delete(Path.Combine(Folder, "hub"), recursive: true);
        await StartHubAsync(cancellationToken);
    }

    private async Task StartHubAsync(CancellationToken cancellationToken)
    {
        Hub = Host.Start(
            "dotnet",
            Programs.Of("Gateway"),
            "hub",
            "--Hub:Id=gw1",
            $"--Hub:Interface={Bench.InterfaceName(Host.Name)}",
            "--Hub:Address=10.77.0.1/16",
            $"--Hub:DataFolder={Path.Combine(Folder, "hub")}",
            $"--Hub:PeersFile={PeersFile}",
            $"--Hub:LinksFile={LinksFile}");
        await Hub.SaysAsync("READY hub", Town.Guard, cancellationToken);
    }

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        await StartHubAsync(cancellationToken);
        var silo = Host.Start(
            "dotnet",
            Programs.Of("Silo"),
            $"--Silo:WebPort={SiloWeb}",
            "--Silo:LinkPort=7011",
            $"--Silo:Zone={Zone}",
            $"--Silo:DataFolder={Path.Combine(Folder, "silo")}",
            $"--Silo:AdminPassword={AdminPassword}",
            $"--Silo:ApiKey={ApiKey}",
            $"--Silo:GatewaySecret={GatewaySecret}");
        await silo.SaysAsync("READY silo", 2 * Town.Guard, cancellationToken);
        var gateway = Host.Start(
            "dotnet",
            Programs.Of("Gateway"),
            "--Gateway:Id=gw1",
            "--Gateway:Address=0.0.0.0",
            "--Gateway:Port=443",
            $"--Gateway:Secret={GatewaySecret}",
            "--Gateway:Silos:0=http://127.0.0.1:7011",
            $"--Gateway:DataFolder={Path.Combine(Folder, "gateway")}",
            $"--Gateway:LinksFile={LinksFile}",
            $"--Gateway:PeersFile={PeersFile}",
            "--Gateway:SiloEntry=10.77.0.1:9000",
            $"--Gateway:TunnelEndpoint={Host.Address}:51820");
        await gateway.SaysAsync("READY gateway", Town.Guard, cancellationToken);
        // A code may be used once the centre knows its gateway's key, which it is told a moment after the start.
        while ((await CallAsync(HttpMethod.Get, "/v1/gateways", body: null, cancellationToken)).Body["gateways"]!.AsArray().Count == 0)
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancellationToken);
    }
}
