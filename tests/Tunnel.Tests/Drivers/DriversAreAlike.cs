using System.Net;
using Fokus.Tunnel.Drivers;
using Fokus.Tunnel.Keys;

namespace Fokus.Tunnel.Tests.Drivers;

/// <summary>What holds for every driver, on a real WireGuard.</summary>
[Trait("Speed", "Slow")]
public sealed class DriversAreAlike : IAsyncLifetime
{
    private static readonly IPNetwork Norte = IPNetwork.Parse("10.77.0.11/32");
    private static readonly IPNetwork Sul = IPNetwork.Parse("10.77.0.12/32");
    private NetworkBench? bench;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Interface => bench!.InterfaceName("hub");

    public async ValueTask InitializeAsync()
    {
        bench = await NetworkBench.CreateAsync(Token);
        var hub = await bench.AddAsync("hub", 1, Token);
        await hub.RunAsync($"unset LOG_LEVEL; wireguard-go {Interface} 2>/dev/null; ip link set {Interface} up", Token);
    }

    public async ValueTask DisposeAsync()
    {
        if (bench is not null)
            await bench.DisposeAsync();
    }

    [Theory, InlineData("socket"), InlineData("tool")]
    public async Task What_is_set_is_read_back(string kind)
    {
        var driver = Driver(kind);
        var own = PrivateKey.Make();
        var garage = PrivateKey.Make().Public;

        await driver.ChangeAsync(
            new()
            {
                Key = own,
                ListenPort = 51820,
                Set = [new(garage, [Norte]) { Endpoint = IPEndPoint.Parse("192.0.2.11:4711"), Keepalive = TimeSpan.FromSeconds(5), Preshared = PresharedKey.Make() }],
            },
            Token);
        var status = await driver.ReadAsync(Token);

        Assert.Equal((own.Public, 51820), (status.Key, status.ListenPort));
        var peer = Assert.Single(status.Peers);
        Assert.Equal((garage, IPEndPoint.Parse("192.0.2.11:4711"), TimeSpan.FromSeconds(5)), (peer.Key, peer.Endpoint, peer.Keepalive));
        Assert.Equal([Norte], peer.Allowed);
        Assert.Null(peer.LastHandshakeAt);
        Assert.Equal(0, peer.ReceivedBytes);
    }

    [Theory, InlineData("socket"), InlineData("tool")]
    public async Task A_change_of_one_peer_leaves_the_others_and_what_was_learned_of_them(string kind)
    {
        var driver = Driver(kind);
        var norte = new TunnelPeer(PrivateKey.Make().Public, [Norte]) { Endpoint = IPEndPoint.Parse("192.0.2.11:4711") };
        var sul = new TunnelPeer(PrivateKey.Make().Public, [Sul]);
        await driver.ChangeAsync(new() { Key = PrivateKey.Make(), ListenPort = 51820, Set = [norte, sul] }, Token);

        await driver.ChangeAsync(new() { Set = [sul with { Allowed = [IPNetwork.Parse("10.77.0.99/32")] }] }, Token);
        await driver.ChangeAsync(new() { Set = [norte with { Endpoint = null }] }, Token);
        var status = await driver.ReadAsync(Token);

        Assert.Equal(51820, status.ListenPort);
        Assert.Equal(IPEndPoint.Parse("192.0.2.11:4711"), status.Find(norte.Key)?.Endpoint);
        Assert.Equal([IPNetwork.Parse("10.77.0.99/32")], status.Find(sul.Key)?.Allowed);
    }

    [Theory, InlineData("socket"), InlineData("tool")]
    public async Task A_peer_is_removed_and_one_that_is_removed_and_set_begins_anew(string kind)
    {
        var driver = Driver(kind);
        var norte = new TunnelPeer(PrivateKey.Make().Public, [Norte]) { Endpoint = IPEndPoint.Parse("192.0.2.11:4711") };
        var sul = new TunnelPeer(PrivateKey.Make().Public, [Sul]);
        await driver.ChangeAsync(new() { Set = [norte, sul] }, Token);

        await driver.ChangeAsync(new() { Remove = [sul.Key, norte.Key], Set = [norte with { Endpoint = null }] }, Token);
        await driver.ChangeAsync(new() { Remove = [sul.Key] }, Token);
        var peer = Assert.Single((await driver.ReadAsync(Token)).Peers);

        Assert.Equal(norte.Key, peer.Key);
        Assert.Null(peer.Endpoint);
        Assert.Equal([Norte], peer.Allowed);
    }

    [Theory, InlineData("socket"), InlineData("tool")]
    public async Task A_thousand_peers_come_and_go_in_one_change(string kind)
    {
        var driver = Driver(kind);
        var peers = Enumerable.Range(0, 1000).Select(number => new TunnelPeer(PrivateKey.Make().Public, [IPNetwork.Parse($"10.78.{number / 250}.{(number % 250) + 1}/32")])).ToList();

        await driver.ChangeAsync(new() { Set = peers }, Token);
        Assert.Equal(1000, (await driver.ReadAsync(Token)).Peers.Count);
        await driver.ChangeAsync(new() { Remove = [.. peers.Skip(1).Select(peer => peer.Key)] }, Token);

        Assert.Equal(peers[0].Key, Assert.Single((await driver.ReadAsync(Token)).Peers).Key);
    }

    [Theory, InlineData("socket"), InlineData("tool")]
    public async Task An_interface_that_is_gone_is_said_to_be_gone(string kind)
    {
        await bench!["hub"].KillAsync("wireguard-go", Token);

        var fault = await Assert.ThrowsAsync<TunnelException>(() => Driver(kind).ReadAsync(Token));

        Assert.Contains(Interface, fault.Message, StringComparison.Ordinal);
    }

    [Theory, InlineData("socket"), InlineData("tool")]
    public async Task A_port_that_is_taken_is_refused(string kind)
    {
        using var taken = bench!["hub"].NewSocket(System.Net.Sockets.SocketType.Dgram);
        taken.Bind(new IPEndPoint(IPAddress.Any, 51820));

        await Assert.ThrowsAsync<TunnelException>(() => Driver(kind).ChangeAsync(new() { Key = PrivateKey.Make(), ListenPort = 51820 }, Token));
    }

    private ITunnelDriver Driver(string kind) => kind is "socket" ? new UapiDriver(Interface) : new WgToolDriver(Interface);
}
