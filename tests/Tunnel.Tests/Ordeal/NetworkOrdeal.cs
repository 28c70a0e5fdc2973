using System.Diagnostics;
using System.Net;
using Fokus.Gateway.Links;
using Fokus.Tunnel.Tests.Setting;

namespace Fokus.Tunnel.Tests.Ordeal;

/// <summary>How long the tunnel needs to come back, to notice and to cut: real programs on real namespaces, on this machine as it is.</summary>
internal static class NetworkOrdeal
{
    private const string Wire = "nft 'add table inet cut; add chain inet cut in { type filter hook input priority -10; }; add rule inet cut in udp dport 51820 drop'";

    public static async Task<IReadOnlyList<Measure>> RunAsync(int rounds, CancellationToken cancellationToken) =>
    [
        await MeasureAsync("hub cut off and started again, with saved endpoints", 1, rounds, HubAsync(isCold: false)),
        await MeasureAsync("hub cut off and started again, endpoints lost", 4, rounds, HubAsync(isCold: true)),
        await MeasureAsync("hub's tunnel process killed, its program goes on", 4, rounds, TunnelAsync),
        await MeasureAsync("garage's own address changed", 4, rounds, OwnAddressAsync),
        await MeasureAsync("router forgot the garage", 6, rounds, RouterAsync),
        await MeasureAsync("hub's name moved", 4, rounds, NameAsync),
        await MeasureAsync("cut link is called up no more", 6, rounds, CutAsync(LinkState.Stale)),
        await MeasureAsync("cut link is called down", 13, rounds, CutAsync(LinkState.Down)),
        await MeasureAsync("healed link is called up", 4, rounds, UpAsync),
        await MeasureAsync("revoked garage's stream ends", 1, rounds, RevokeAsync),
        new("one of two gateways lost", "failed of 48", 0, [await LostGatewayAsync(cancellationToken)]),
    ];

    private static async Task<Measure> MeasureAsync(string name, double bar, int rounds, Func<CancellationToken, Task<TimeSpan>> once)
    {
        var seconds = new List<double>();
        for (var round = 0; round < rounds; round++)
            seconds.Add(Math.Round((await once(TestContext.Current.CancellationToken)).TotalSeconds, 2));
        return new(name, "s", bar, seconds);
    }

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

    private static async Task<TimeSpan> RevokeAsync(CancellationToken cancellationToken)
    {
        await using var town = await Town.OpenAsync(cancellationToken, "norte");
        var client = town.Hub.Host.NewClient();
        using var stream = new StreamReader(
            await client.GetStreamAsync(new Uri($"http://{town["norte"].Address}:{Town.WebPort}/stream"), cancellationToken));
        await stream.ReadLineAsync(cancellationToken);
        var watch = Stopwatch.StartNew();
        town.Revoke("norte", 2);
        try
        {
            while (await stream.ReadLineAsync(cancellationToken) is not null)
            {
                // What was on its way.
            }
        }
        catch (IOException)
        {
            return watch.Elapsed;
        }

        return watch.Elapsed;
    }

    private static async Task<double> LostGatewayAsync(CancellationToken cancellationToken)
    {
        await using var town = await Town.PlanAsync(2, cancellationToken);
        var garage = await town.AddGarageAsync("norte", cancellationToken);
        await town.RunAsync(cancellationToken);
        await town.Hub.Host.RunAsync("ip link set eth0 down", cancellationToken);
        var failed = 0;
        for (var visit = 0; visit < 48; visit++)
            failed += await town.SecondHub.Host.NewClient().TryAsync(garage.Address, Town.WebPort, "/", cancellationToken) is null ? 1 : 0;
        return failed;
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
