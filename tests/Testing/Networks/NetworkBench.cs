using System.Globalization;
using Xunit;

namespace Fokus.Testing.Networks;

/// <summary>
/// A small internet of network namespaces on one switch: real addresses, real packets, real filters. It is made by a test
/// and taken down with it; what an earlier run left behind when it crashed is taken down by the next.
/// </summary>
public sealed class NetworkBench : IAsyncDisposable
{
    /// <summary>The network of the switch; the documentation's own, so that nothing outside can be meant.</summary>
    public const string Prefix = "192.0.2.";

    private const string Mark = "fkt";
    private static int benches;
    private readonly Dictionary<string, NetworkHost> hosts = new(StringComparer.Ordinal);
    private readonly string name = string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId:x}x{Interlocked.Increment(ref benches):x}");
    private readonly string inet;
    private int ports;

    private string InterfaceStart => $"f{name}";

    private NetworkBench() => inet = $"{Mark}{name}-inet";

    /// <summary>A host by the name that it was made with.</summary>
    public NetworkHost this[string host] => hosts[host];

    /// <summary>A name for an interface: WireGuard's sockets share one folder, so it must be unique on the machine.</summary>
    public string InterfaceName(string host) => $"{InterfaceStart}{host[0]}{host[^1]}";

    /// <summary>Skips the test where namespaces or one of the tools cannot be had.</summary>
    public static void Require()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "network namespaces need root: run ./fokus test as root");
        foreach (var tool in (string[])["wireguard-go", "wg", "nft", "ip", "conntrack"])
            Assert.SkipUnless(Shell.IsInstalled(tool), $"{tool} is not installed: ./fokus test installs it");
        Assert.SkipUnless(File.Exists("/dev/net/tun"), "/dev/net/tun is not there: wireguard-go needs it");
    }

    /// <summary>Makes the switch.</summary>
    public static async Task<NetworkBench> CreateAsync(CancellationToken cancellationToken)
    {
        Require();
        await LeftOvers.RemoveAsync(Mark, cancellationToken);
        var bench = new NetworkBench();
        await Shell.ScriptAsync(
            $"""
            ip netns add {bench.inet}
            ip -n {bench.inet} link add br0 type bridge
            ip -n {bench.inet} link set br0 up
            """,
            cancellationToken);
        return bench;
    }

    /// <summary>Makes a host on the switch.</summary>
    /// <param name="host">Its name here.</param>
    /// <param name="number">The last part of its address.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<NetworkHost> AddAsync(string host, int number, CancellationToken cancellationToken)
    {
        var added = await NewAsync(host, $"{Prefix}{number}", cancellationToken);
        await PlugAsync(added, "eth0", $"{Prefix}{number}/24", cancellationToken);
        return added;
    }

    /// <summary>Makes a host behind a router of its own, which hides its address and picks ports as it likes.</summary>
    public async Task<(NetworkHost Host, NetworkHost Router)> AddBehindRouterAsync(string host, int number, CancellationToken cancellationToken)
    {
        var router = await AddAsync($"nat-{host}", number, cancellationToken);
        var added = await NewAsync(host, "10.0.0.2", cancellationToken);
        await Shell.ScriptAsync(
            $$"""
            ip link add eth0 netns {{added.Namespace}} type veth peer name lan netns {{router.Namespace}}
            ip -n {{added.Namespace}} addr add 10.0.0.2/24 dev eth0
            ip -n {{added.Namespace}} link set eth0 up
            ip -n {{router.Namespace}} addr add 10.0.0.1/24 dev lan
            ip -n {{router.Namespace}} link set lan up
            ip -n {{added.Namespace}} route add default via 10.0.0.1
            ip netns exec {{router.Namespace}} sysctl -qw net.ipv4.ip_forward=1
            ip netns exec {{router.Namespace}} nft 'add table ip nat; add chain ip nat post { type nat hook postrouting priority 100; }; add rule ip nat post oifname "eth0" masquerade random'
            """,
            cancellationToken);
        return (added, router);
    }

    /// <summary>Takes down what this bench made, and nothing else.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts.Values)
            await host.DisposeAsync();
        await LeftOvers.RemoveNamespaceAsync(inet, CancellationToken.None);
        LeftOvers.RemoveSockets(InterfaceStart);
    }

    private async Task<NetworkHost> NewAsync(string host, string address, CancellationToken cancellationToken)
    {
        var space = $"{Mark}{name}-{host}";
        // Made before, since `ip netns exec` puts it in the place of the machine's own list of hosts.
        Directory.CreateDirectory($"/etc/netns/{space}");
        await File.WriteAllTextAsync($"/etc/netns/{space}/hosts", "127.0.0.1 localhost\n", cancellationToken);
        await Shell.ScriptAsync($"ip netns add {space}\nip -n {space} link set lo up", cancellationToken);
        var added = new NetworkHost(host, space, address);
        hosts.Add(host, added);
        return added;
    }

    private Task<string> PlugAsync(NetworkHost host, string device, string address, CancellationToken cancellationToken)
    {
        var port = $"p{++ports}";
        return Shell.ScriptAsync(
            $"""
            ip link add {device} netns {host.Namespace} type veth peer name {port} netns {inet}
            ip -n {inet} link set {port} master br0 up
            ip -n {host.Namespace} addr add {address} dev {device}
            ip -n {host.Namespace} link set {device} up
            """,
            cancellationToken);
    }
}
