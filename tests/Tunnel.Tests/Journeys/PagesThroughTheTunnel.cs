using System.Net;
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
}
