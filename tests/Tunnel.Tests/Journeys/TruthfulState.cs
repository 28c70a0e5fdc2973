using Fokus.Domain.Ids;
using Fokus.Gateway.Links;
using Fokus.Tunnel.Tests.Setting;

namespace Fokus.Tunnel.Tests.Journeys;

[Trait("Speed", "Slow")]
public sealed class TruthfulState
{
    private const string Wire = "add table inet cut; add chain inet cut in { type filter hook input priority -10; }; add rule inet cut in";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_that_dies_is_down_although_its_handshake_is_young_and_up_when_it_heals()
    {
        await using var town = await Town.OpenAsync(Token, "norte");

        await town["norte"].Host.RunAsync("ip link set eth0 down", Token);
        await town.Hub.Eye.SeesAsync("norte", LinkState.Down, Token);
        var peer = (await town.Hub.ReadAsync(Token)).Peers.Single();
        Assert.NotNull(peer.LastHandshakeAt);

        await town["norte"].Host.RunAsync("ip link set eth0 up", Token);
        await town.Hub.Eye.SeesAsync("norte", LinkState.Up, Token);
    }

    [Fact]
    public async Task A_link_that_passes_one_way_only_is_never_called_up()
    {
        await using var town = await Town.OpenAsync(Token, "norte", "sul");

        await town["norte"].Host.RunAsync($"nft '{Wire} udp sport 51820 drop'", Token);
        await town.Hub.Host.RunAsync($"nft '{Wire} ip saddr {town["sul"].Host.Address} udp dport 51820 drop'", Token);

        var deaf = await town.Hub.Eye.SeesAsync("norte", LinkState.Stale, Token);
        Assert.NotNull(deaf.Find(GarageId.Parse("norte"))?.LastHeardAt);
        await town.Hub.Eye.SeesAsync("sul", LinkState.Down, Token);
        Assert.NotEqual(LinkState.Up, town.Hub.Eye.Report?.Find(GarageId.Parse("norte"))?.Verdict.State);
    }

    [Fact]
    public async Task A_garage_that_never_called_is_told_from_one_that_fell_silent()
    {
        await using var town = await Town.PlanAsync(1, Token);
        await town.AddGarageAsync("norte", Token);
        town.Publish(1);
        await town.Hub.StartAsync(Token);

        var report = await town.Hub.Eye.SeesAsync("norte", LinkState.Never, Token);

        Assert.Null(report.Garages[0].LastHeardAt);
    }

    [Fact]
    public async Task A_tunnel_without_a_heartbeat_is_in_doubt_and_not_down()
    {
        await using var town = await Town.OpenAsync(Token, "norte");

        // Its program ends; WireGuard itself goes on saying something every five seconds.
        await town["norte"].Program.KillAsync(Token);

        var report = await town.Hub.Eye.SeesAsync("norte", LinkState.Stale, Token);
        Assert.Equal("its tunnel answers, its heartbeat does not", report.Garages[0].Verdict.Why);
        Assert.NotNull(await town.Hub.Host.NewClient().TryAsync(town["norte"].Address, Town.WebPort, "/", Token));
    }
}
