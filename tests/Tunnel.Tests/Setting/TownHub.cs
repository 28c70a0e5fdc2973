using System.Net;
using Fokus.Tunnel.Drivers;
using Fokus.Tunnel.Keys;

namespace Fokus.Tunnel.Tests.Setting;

/// <summary>A hub on its host: the program, its files, and a door that stands for the gateway's proxy.</summary>
internal sealed class TownHub : IDisposable
{
    private readonly string folder;
    private HostProgram? program;

    public TownHub(Town town, NetworkHost host, int number)
    {
        (Host, Address) = (host, IPAddress.Parse($"10.77.0.{number}"));
        folder = Directory.CreateDirectory(Path.Combine(town.Folder, host.Name)).FullName;
        Directory.CreateDirectory(Path.Combine(folder, "out"));
        Directory.CreateDirectory(Path.Combine(folder, "in"));
        Interface = town.Bench.InterfaceName(host.Name);
        Eye = new LinkEye(LinksFile);
        Key = KeyFile.LoadOrMake(Path.Combine(folder, "data", "hub.key")).Public;
    }

    public NetworkHost Host { get; }

    /// <summary>Its address in the tunnel.</summary>
    public IPAddress Address { get; }

    public string Interface { get; }

    public PublicKey Key { get; }

    public LinkEye Eye { get; }

    public HostProgram Program => program ?? throw new InvalidOperationException("The hub was not started.");

    public string LinksFile => Path.Combine(folder, "out", "links.json");

    public string EndpointsFile => Path.Combine(folder, "data", "endpoints.json");

    private string PeersFile => Path.Combine(folder, "in", "peers.json");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        program = Host.Start(
            "dotnet",
            Programs.Of("Gateway"),
            "hub",
            $"--Hub:Id={Host.Name}",
            $"--Hub:Interface={Interface}",
            $"--Hub:Address={Address}/24",
            $"--Hub:DataFolder={Path.Combine(folder, "data")}",
            $"--Hub:PeersFile={PeersFile}",
            $"--Hub:LinksFile={LinksFile}");
        await program.SaysAsync("READY hub", Town.Guard, cancellationToken);
    }

    /// <summary>Everything of the hub ends at once: its program and its tunnel, as in a power cut.</summary>
    public async Task CutPowerAsync(CancellationToken cancellationToken)
    {
        await Program.KillAsync(cancellationToken);
        await KillTunnelAsync(cancellationToken);
    }

    /// <summary>The process of the tunnel ends; the hub's program goes on.</summary>
    public Task KillTunnelAsync(CancellationToken cancellationToken) => Host.KillAsync("wireguard-go", cancellationToken);

    public void WritePeers(string text)
    {
        File.WriteAllText(PeersFile + ".new", text);
        File.Move(PeersFile + ".new", PeersFile, overwrite: true);
    }

    public Task<TunnelStatus> ReadAsync(CancellationToken cancellationToken) => TunnelDrivers.For(Interface).ReadAsync(cancellationToken);

    public void Dispose() => Eye.Dispose();
}
