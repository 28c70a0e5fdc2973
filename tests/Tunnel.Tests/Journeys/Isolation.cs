using System.Net;
using System.Net.Sockets;
using System.Text;
using Fokus.EdgeBridge.Link;
using Fokus.Gateway.Links.Hub;
using Fokus.Tunnel.Drivers;
using Fokus.Tunnel.Tests.Setting;

namespace Fokus.Tunnel.Tests.Journeys;

/// <summary>Two layers, each of which holds when the other is taken away; and a last test in which neither is there.</summary>
[Trait("Speed", "Slow")]
public sealed class Isolation
{
    private static readonly TimeSpan Knock = TimeSpan.FromSeconds(1.5);
    private static readonly IPNetwork Tunnel = IPNetwork.Parse("10.77.0.0/24");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true, true, false)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, true)]
    public async Task A_garage_reaches_another_only_when_hub_and_garage_both_let_it(bool hasHubWall, bool hasGarageLayer, bool reaches)
    {
        await using var town = await Town.OpenAsync(Token, "norte", "sul");
        await town.Hub.Host.RunAsync("sysctl -qw net.ipv4.ip_forward=1", Token);
        await BeMeanAsync(town, "norte");
        if (!hasHubWall)
            await town.Hub.Host.RunAsync($"nft delete table inet {HubWall.Table}", Token);
        if (!hasGarageLayer)
        {
            await town["sul"].Host.RunAsync($"nft delete table inet {GarageWall.Table}", Token);
            await OpenToAllAsync(town, "sul");
        }

        Assert.Equal(reaches, await town["norte"].Host.ReachesAsync(town["sul"].Address, Town.WebPort, Knock, Token));
        Assert.False(
            await town["norte"].Host.ReachesAsync(town["sul"].Host.Address, Town.WebPort, Knock, Token) && hasGarageLayer,
            "the web port is shut to everybody outside of the tunnel");
    }

    [Fact]
    public async Task A_garage_that_speaks_with_another_s_address_is_not_heard_even_without_the_filter()
    {
        await using var town = await Town.OpenAsync(Token, "norte", "sul");
        await town.Hub.Host.RunAsync($"nft delete table inet {HubWall.Table}", Token);
        await town["norte"].Host.RunAsync($"ip addr add {town["sul"].Address}/32 dev lo", Token);
        using var ear = town.Hub.Host.NewSocket(SocketType.Dgram);
        ear.Bind(new IPEndPoint(town.Hub.Address, 7099));

        await SayAsync(town["norte"].Host, town["sul"].Address, ear, "false");
        await SayAsync(town["norte"].Host, town["norte"].Address, ear, "true");

        // The false one went out first on the same way; what is heard first is the true one.
        Assert.Equal("true", await HearAsync(ear));
    }

    [Fact]
    public async Task A_stranger_who_speaks_with_a_garage_s_address_is_dropped_by_the_filter()
    {
        await using var town = await Town.OpenAsync(Token, "norte");
        // He knows the way to the hub's tunnel address, and nothing else on the machine looks at where a packet came in.
        await town.Hub.Host.RunAsync("sysctl -qw net.ipv4.conf.all.rp_filter=0 net.ipv4.conf.eth0.rp_filter=0", Token);
        await town.Client.RunAsync($"ip addr add {town["norte"].Address}/32 dev lo; ip route add {town.Hub.Address} via {town.Hub.Host.Address}", Token);
        using var ear = town.Hub.Host.NewSocket(SocketType.Dgram);
        ear.Bind(new IPEndPoint(town.Hub.Address, 7099));

        await SayAsync(town.Client, town["norte"].Address, ear, "with the filter");
        var counted = await town.Hub.Host.RunAsync($"nft list table inet {HubWall.Table}", Token);
        await town.Hub.Host.RunAsync($"nft delete table inet {HubWall.Table}", Token);
        await SayAsync(town.Client, town["norte"].Address, ear, "without it");

        Assert.Matches("counter packets [1-9][0-9]* bytes [0-9]+ drop comment \"a tunnel address from outside\"", counted);
        Assert.Equal("without it", await HearAsync(ear));
    }

    [Fact]
    public async Task From_outside_only_the_web_ports_are_open_and_a_garage_reaches_only_the_silo_s()
    {
        int[] ports = [22, 80, 443, 5201, 7078, 8080, 8081, 8082, 9000];
        await using var town = await Town.OpenAsync(Token, "norte");
        foreach (var port in ports)
            town.Hub.Host.Serve(IPAddress.Any, port);

        Assert.Equal([80, 443], await ScanAsync(town.Client, town.Hub.Host.Address, ports));
        Assert.Equal([80, 443], await ScanAsync(town["norte"].Host, town.Hub.Host.Address, ports));
        // The garage itself: neither its web port nor the address in the tunnel answers a stranger.
        Assert.Empty(await ScanAsync(town.Client, town["norte"].Host.Address, [80, 443, Town.WebPort, 9000]));
        await town.Client.RunAsync($"ip route add {town["norte"].Address} via {town["norte"].Host.Address}", Token);
        Assert.Empty(await ScanAsync(town.Client, town["norte"].Address, [Town.WebPort]));
        await BeMeanAsync(town, "norte");
        Assert.Equal([9000], await ScanAsync(town["norte"].Host, town.Hub.Address, ports));
    }

    [Fact]
    public async Task The_hub_reaches_a_garage_s_web_port_and_no_other()
    {
        await using var town = await Town.OpenAsync(Token, "norte");
        town["norte"].Host.Serve(IPAddress.Any, 8081);

        await town.Hub.Host.NewClient().UntilAsync(town["norte"].Address, Town.WebPort, Token);

        Assert.Equal([Town.WebPort], await ScanAsync(town.Hub.Host, town["norte"].Address, [22, Town.WebPort, 8081]));
    }

    /// <summary>Root at the garage: sends everything into the tunnel.</summary>
    private static async Task BeMeanAsync(Town town, string garage)
    {
        await OpenToAllAsync(town, garage);
        await town[garage].Host.RunAsync($"nft delete table inet {GarageWall.Table}", Token);
    }

    private static async Task OpenToAllAsync(Town town, string garage)
    {
        var driver = TunnelDrivers.For(town[garage].Interface);
        await driver.ChangeAsync(new() { Set = [new TunnelPeer(town.Hub.Key, [Tunnel]) { Keepalive = TimeSpan.FromSeconds(5) }] }, Token);
        await town[garage].Host.RunAsync($"ip route replace {Tunnel} dev {town[garage].Interface}", Token);
    }

    private static async Task<IReadOnlyList<int>> ScanAsync(NetworkHost from, IPAddress address, IReadOnlyList<int> ports)
    {
        var answers = await Task.WhenAll(ports.Select(port => from.ReachesAsync(address, port, Knock, Token)));
        return [.. ports.Where((_, index) => answers[index])];
    }

    private static async Task<string> HearAsync(Socket ear)
    {
        var heard = new byte[64];
        var length = await ear.ReceiveAsync(heard, Token).AsTask().WaitAsync(Town.Guard, Token);
        return Encoding.ASCII.GetString(heard, 0, length);
    }

    private static async Task SayAsync(NetworkHost from, IPAddress source, Socket ear, string word)
    {
        using var socket = from.NewSocket(SocketType.Dgram);
        socket.Bind(new IPEndPoint(source, 0));
        await socket.SendToAsync(Encoding.ASCII.GetBytes(word), ear.LocalEndPoint!, Token);
    }
}
