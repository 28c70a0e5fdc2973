using System.Diagnostics;
using System.Net;
using Fokus.Gateway.Links;
using Fokus.Tunnel.Tests.Setting;

namespace Fokus.Tunnel.Tests.Ordeal;

/// <summary>How long the tunnel needs to come back and to notice.</summary>
internal static class TunnelCases
{
    private const string Wire = "nft 'add table inet cut; add chain inet cut in { type filter hook input priority -10; }; add rule inet cut in udp dport 51820 drop'";

    public static IReadOnlyList<OrdealCase> All { get; } =
    [
        OrdealCase.Timed("hub killed and back, with saved endpoints", 1, HubAsync(isCold: false)),
        OrdealCase.Timed("hub killed and back, cold", 4, HubAsync(isCold: true)),
        OrdealCase.Timed("hub's tunnel process killed, its program goes on", 4, TunnelAsync),
        OrdealCase.Timed("garage's own address changes", 6, OwnAddressAsync),
        OrdealCase.Timed("NAT forgets the garage", 6, RouterAsync),
        OrdealCase.Timed("server name moves", 10, NameAsync),
        OrdealCase.Timed("tunnel dies: state says so", 12, CutAsync(LinkState.Down)),
        OrdealCase.Timed("tunnel heals: state says so", 4, UpAsync),
    ];

    private static Func<CancellationToken, Task<TimeSpan>> HubAsync(bool isCold) => async cancellationToken =>
    {
        await using var town = await Town.OpenAsync(cancellationToken, "norte");
        await town.Hub.Eye.SeesAsync(report => report.Garages[0].Endpoint is not null, "an endpoint", cancellationToken);
        await town.Hub.CutPowerAsync(cancellationToken);
        if (isCold)
            File.Delete(town.Hub.EndpointsFile);
        // From the hub's word that it is ready: how fast a program starts is not the tunnel's.
        await town.Hub.StartAsync(cancellationToken);
        return await PageAsync(town, cancellationToken);
    };

    private static async Task<TimeSpan> TunnelAsync(CancellationToken cancellationToken)
    {
        await using var town = await Town.OpenAsync(cancellationToken, "norte");
        // The hub may be quicker than the wait for the end of the killed process, so that counts too.
        var watch = Stopwatch.StartNew();
        await town.Hub.KillTunnelAsync(cancellationToken);
        await town.Hub.Program.SaysAsync("is made anew", Town.Guard, cancellationToken);
        await PageAsync(town, cancellationToken);
        return watch.Elapsed;
    }

    private static async Task<TimeSpan> OwnAddressAsync(CancellationToken cancellationToken)
    {
        await using var town = await Town.OpenAsync(cancellationToken, "norte");
        await town["norte"].Host.RunAsync("ip addr del 192.0.2.11/24 dev eth0; ip addr add 192.0.2.111/24 dev eth0", cancellationToken);
        return await PageAsync(town, cancellationToken);
    }

    private static async Task<TimeSpan> RouterAsync(CancellationToken cancellationToken)
    {
        await using var town = await Town.PlanAsync(1, cancellationToken);
        var (_, router) = await town.AddGarageBehindRouterAsync("norte", cancellationToken);
        await town.RunAsync(cancellationToken);
        await router.RunAsync("conntrack -F", cancellationToken);
        return await PageAsync(town, cancellationToken);
    }

    private static async Task<TimeSpan> NameAsync(CancellationToken cancellationToken)
    {
        await using var town = await Town.PlanAsync(1, cancellationToken);
        var garage = await town.AddGarageAsync("norte", cancellationToken);
        garage.HubName = "gw1.centre.test";
        await garage.Host.NameAsync("gw1.centre.test", town.Hub.Host.Address, cancellationToken);
        await town.RunAsync(cancellationToken);
        await town.Hub.Host.RunAsync("ip addr del 192.0.2.1/24 dev eth0; ip addr add 192.0.2.77/24 dev eth0", cancellationToken);
        await garage.Host.RunAsync("nft 'add table inet deaf; add chain inet deaf in { type filter hook input priority -10; }; add rule inet deaf in ip saddr 192.0.2.77 ct state new drop'", cancellationToken);
        await garage.Host.NameAsync("gw1.centre.test", IPAddress.Parse("192.0.2.77"), cancellationToken);
        return await PageAsync(town, cancellationToken);
    }

    private static Func<CancellationToken, Task<TimeSpan>> CutAsync(LinkState state) => async cancellationToken =>
    {
        await using var town = await Town.OpenAsync(cancellationToken, "norte");
        await town.Hub.Host.RunAsync(Wire, cancellationToken);
        return await StateAsync(town, state, cancellationToken);
    };

    private static async Task<TimeSpan> UpAsync(CancellationToken cancellationToken)
    {
        await using var town = await Town.OpenAsync(cancellationToken, "norte");
        await town.Hub.Host.RunAsync(Wire, cancellationToken);
        await town.Hub.Eye.SeesAsync("norte", LinkState.Down, cancellationToken);
        await town.Hub.Host.RunAsync("nft delete table inet cut", cancellationToken);
        return await StateAsync(town, LinkState.Up, cancellationToken);
    }

    private static Task<TimeSpan> PageAsync(Town town, CancellationToken cancellationToken) =>
        town.Hub.Host.NewClient().UntilAsync(town["norte"].Address, Town.WebPort, cancellationToken);

    private static async Task<TimeSpan> StateAsync(Town town, LinkState state, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        await town.Hub.Eye.SeesAsync("norte", state, cancellationToken);
        return watch.Elapsed;
    }
}
