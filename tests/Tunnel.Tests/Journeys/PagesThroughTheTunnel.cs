using System.Net;
using Fokus.Gateway.Links;
using Fokus.Tunnel.Tests.Setting;

namespace Fokus.Tunnel.Tests.Journeys;

[Trait("Speed", "Slow")]
public sealed class PagesThroughTheTunnel
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_visitor_sees_a_garage_s_page_through_hub_and_tunnel()
    {
        await using var town = await Town.OpenAsync(Token, "norte");
        town.Hub.Host.Lead(443, new IPEndPoint(town["norte"].Address, Town.WebPort));

        await town.Client.NewClient().UntilAsync(town.Hub.Host.Address, 443, Token);

        Assert.Equal(PageServer.Page, await town.Client.NewClient().TryAsync(town.Hub.Host.Address, 443, "/", Token));
    }

    [Fact]
    public async Task A_large_page_comes_also_over_a_path_that_swallows_long_packets()
    {
        await using var town = await Town.OpenAsync(Token, "norte");
        // Nobody is told: packets of more than 1400 bytes vanish on their way, as behind many a modem.
        await town["norte"].Host.RunAsync("nft 'add table inet path; add chain inet path out { type filter hook output priority 100; }; add rule inet path out oifname \"eth0\" meta length > 1400 drop'", Token);

        using var client = town.Hub.Host.NewClient();
        var page = await client.GetStringAsync(new Uri($"http://{town["norte"].Address}:{Town.WebPort}/large"), Token).WaitAsync(Town.Guard, Token);

        Assert.Equal(200_000, page.Length);
    }

    [Fact]
    public async Task A_garage_s_page_comes_through_the_other_gateway_when_one_is_lost()
    {
        await using var town = await Town.PlanAsync(2, Token);
        var garage = await town.AddGarageAsync("norte", Token);
        await town.RunAsync(Token);
        await town.SecondHub.Host.NewClient().UntilAsync(garage.Address, Town.WebPort, Token);

        await town.Hub.Host.RunAsync("ip link set eth0 down", Token);
        await town.Hub.Eye.SeesAsync("norte", LinkState.Down, Token);

        // The garage renews the lost tunnel all the while; the good one must not notice.
        var pages = new List<string?>();
        for (var visit = 0; visit < 20; visit++)
            pages.Add(await town.SecondHub.Host.NewClient().TryAsync(garage.Address, Town.WebPort, "/", Token));

        Assert.All(pages, page => Assert.Equal(PageServer.Page, page));
        Assert.Equal(LinkState.Up, town.SecondHub.Eye.Report?.Garages[0].Verdict.State);
    }
}
