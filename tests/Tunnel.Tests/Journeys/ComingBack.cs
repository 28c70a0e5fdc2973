using System.Net;
using Fokus.Gateway.Links;
using Fokus.Tunnel.Tests.Setting;

namespace Fokus.Tunnel.Tests.Journeys;

/// <summary>Nobody has to start anything by hand: what was lost comes back by itself. How fast is measured elsewhere.</summary>
[Trait("Speed", "Slow")]
public sealed class ComingBack
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hub_that_was_cut_off_calls_the_garages_itself_where_it_heard_them_last()
    {
        await using var town = await Town.OpenAsync(Token, "norte");
        await town.Hub.Eye.SeesAsync(report => report.Garages[0].Endpoint is not null, "an endpoint", Token);
        // Without its watchdog the garage would call after two minutes at the earliest.
        await town["norte"].Program.KillAsync(Token);
        await town.Hub.CutPowerAsync(Token);

        await town.Hub.StartAsync(Token);

        await town.Hub.Host.NewClient().UntilAsync(town["norte"].Address, Town.WebPort, Token);
    }

    [Fact]
    public async Task A_hub_that_forgot_where_garages_are_is_called_by_them()
    {
        await using var town = await Town.OpenAsync(Token, "norte");
        await town.Hub.CutPowerAsync(Token);
        File.Delete(town.Hub.EndpointsFile);

        await town.Hub.StartAsync(Token);

        await town.Hub.Host.NewClient().UntilAsync(town["norte"].Address, Town.WebPort, Token);
    }

    [Fact]
    public async Task Pages_pass_while_the_programs_of_both_sides_are_exchanged_and_no_session_is_lost()
    {
        await using var town = await Town.OpenAsync(Token, "norte");
        var before = (await town.Hub.ReadAsync(Token)).Peers.Single();

        Assert.Equal(0, await town.Hub.Program.StopAsync(Token));
        Assert.Equal(0, await town["norte"].Program.StopAsync(Token));
        Assert.NotNull(await town.Hub.Host.NewClient().TryAsync(town["norte"].Address, Town.WebPort, "/", Token));
        await town.Hub.StartAsync(Token);
        await town["norte"].StartAsync(Token);
        await town.Hub.Eye.SeesAsync("norte", LinkState.Up, Token);

        var after = (await town.Hub.ReadAsync(Token)).Peers.Single();
        Assert.Equal((before.LastHandshakeAt, before.Endpoint), (after.LastHandshakeAt, after.Endpoint));
        Assert.True(after.ReceivedBytes > before.ReceivedBytes, "the counters went on");
    }

    [Fact]
    public async Task A_tunnel_whose_process_died_is_made_anew_on_either_side()
    {
        await using var town = await Town.OpenAsync(Token, "norte");

        await town.Hub.KillTunnelAsync(Token);
        await town.Hub.Program.SaysAsync("was gone and is made anew", Town.Guard, Token);
        await town.Hub.Host.NewClient().UntilAsync(town["norte"].Address, Town.WebPort, Token);
        await town["norte"].KillTunnelAsync(Token);
        await town.Hub.Host.NewClient().UntilAsync(town["norte"].Address, Town.WebPort, Token);
        await town.Hub.Eye.SeesAsync("norte", LinkState.Up, Token);
    }

    [Fact]
    public async Task A_garage_whose_own_address_changed_is_reached_again()
    {
        await using var town = await Town.OpenAsync(Token, "norte");
        await town["norte"].Host.RunAsync("ip addr del 192.0.2.11/24 dev eth0; ip addr add 192.0.2.111/24 dev eth0", Token);

        var report = await town.Hub.Eye.SeesAsync(
            seen => Equals(seen.Garages[0].Endpoint?.Address, IPAddress.Parse("192.0.2.111")), "the new address", Token);

        Assert.Equal("norte", report.Garages[0].Garage.Value);
        await town.Hub.Host.NewClient().UntilAsync(town["norte"].Address, Town.WebPort, Token);
    }

    [Fact]
    public async Task A_garage_whose_router_forgot_it_is_reached_again_by_another_port()
    {
        await using var town = await Town.PlanAsync(1, Token);
        var (garage, router) = await town.AddGarageBehindRouterAsync("norte", Token);
        await town.RunAsync(Token);
        var before = (await town.Hub.Eye.SeesAsync(seen => seen.Garages[0].Endpoint is not null, "an endpoint", Token)).Garages[0].Endpoint;

        await router.RunAsync("conntrack -F", Token);

        var after = await town.Hub.Eye.SeesAsync(seen => !Equals(seen.Garages[0].Endpoint, before), "another port", Token);
        Assert.Equal(before?.Address, after.Garages[0].Endpoint?.Address);
        await town.Hub.Host.NewClient().UntilAsync(garage.Address, Town.WebPort, Token);
        await town.Hub.Eye.SeesAsync("norte", LinkState.Up, Token);
    }

    [Fact]
    public async Task A_hub_that_moved_is_found_by_its_name()
    {
        await using var town = await Town.PlanAsync(1, Token);
        var garage = await town.AddGarageAsync("norte", Token);
        garage.HubName = "gw1.centre.test";
        await garage.Host.NameAsync("gw1.centre.test", town.Hub.Host.Address, Token);
        await town.RunAsync(Token);

        // The old address is gone and the garage calls it in vain, until it asks for the name again.
        await town.Hub.Host.RunAsync("ip addr del 192.0.2.1/24 dev eth0; ip addr add 192.0.2.77/24 dev eth0", Token);
        await garage.Host.NameAsync("gw1.centre.test", IPAddress.Parse("192.0.2.77"), Token);
        // The hub speaks from its new address, and a garage follows who speaks; a filter sees to it that the name alone helps.
        await garage.Host.RunAsync("nft 'add table inet deaf; add chain inet deaf in { type filter hook input priority -10; }; add rule inet deaf in ip saddr 192.0.2.77 ct state new drop'", Token);

        await garage.Program.SaysAsync("192.0.2.77:51820", Town.Guard, Token);
        await town.Hub.Host.NewClient().UntilAsync(garage.Address, Town.WebPort, Token);
    }
}
