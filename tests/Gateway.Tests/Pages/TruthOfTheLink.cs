using System.Net;
using System.Text.Json;
using Fokus.Domain.Ids;
using Fokus.Gateway.Links;
using Fokus.Gateway.Tests.Setting;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Fokus.Gateway.Tests.Pages;

/// <summary>What a visitor is told when a garage's page does not come, where the hub says how its link is.</summary>
public sealed class TruthOfTheLink
{
    private static readonly Instant Heard = Instant.FromUtc(2026, 11, 25, 15, 4, 5);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_tunnel_that_is_down_is_said_at_once_with_the_last_sign_of_the_garage()
    {
        await using var town = await Town.StartAsync();
        var visitor = await town.SignedInAsync("ana");
        Tell(town, LinkState.Down);

        using var page = await visitor.GetAsync("centro", "/eco");
        using var problem = await visitor.GetAsync("centro", "/eco", accept: "application/json");

        var text = await ReadAsync(page);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.Contains("Garagem Centro: sem conexão", text, StringComparison.Ordinal);
        // Brasília is three hours behind: 15:04:05 in UTC is 12:04:05 there.
        Assert.Contains("Último sinal da garagem: 25/11 12:04:05", text, StringComparison.Ordinal);
        Assert.Contains("http://192.0.2.7:8080", text, StringComparison.Ordinal);
        using var read = JsonDocument.Parse(await problem.Content.ReadAsStringAsync(Token));
        Assert.Equal("urn:problem:garage-offline", read.RootElement.GetProperty("type").GetString());
        Assert.Equal(3, read.RootElement.GetProperty("retry_after_seconds").GetInt32());
        Assert.Equal("2026-11-25T15:04:05Z", read.RootElement.GetProperty("last_seen_at").GetString());
        // Nobody waited for a connection: the garage's server would have answered.
        Assert.Equal(0, town.Centro.Requests);
    }

    [Fact]
    public async Task A_tunnel_that_is_up_with_a_silent_web_server_looks_different_from_a_tunnel_that_is_down()
    {
        using var nobody = new SilentAddress();
        await using var town = await Town.StartAsync();
        var visitor = await town.SignedInAsync("ana");
        await town.SendAsync(routes => routes.Garages[0].Address = nobody.Address);

        Tell(town, LinkState.Up, heard: Later());
        using var silent = await visitor.GetAsync("centro", "/eco");
        Tell(town, LinkState.Down);
        using var down = await visitor.GetAsync("centro", "/eco");

        var (server, tunnel) = (await ReadAsync(silent), await ReadAsync(down));
        Assert.Equal((HttpStatusCode.BadGateway, HttpStatusCode.ServiceUnavailable), (silent.StatusCode, down.StatusCode));
        Assert.Contains("<li class=\"half\">", server, StringComparison.Ordinal);
        Assert.Contains("conectada, servidor parado", server, StringComparison.Ordinal);
        Assert.Contains("<li class=\"out\">", tunnel, StringComparison.Ordinal);
        Assert.DoesNotContain("<li class=\"half\">", tunnel, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tunnel_that_was_cut_a_moment_ago_is_not_taken_for_a_server_that_is_down()
    {
        using var nobody = new SilentAddress();
        await using var town = await Town.StartAsync();
        var visitor = await town.SignedInAsync("ana");
        await town.SendAsync(routes => routes.Garages[0].Address = nobody.Address);
        // The hub calls it up for some seconds more, but has not heard it since before the visitor came.
        Tell(town, LinkState.Up, heard: Now() - Duration.FromSeconds(1));

        using var page = await visitor.GetAsync("centro", "/eco");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.Contains("<li class=\"out\">", await ReadAsync(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(LinkState.Never), "ainda não conectada", true)]
    [InlineData(nameof(LinkState.Revoked), "conexão retirada", false)]
    public async Task A_garage_that_never_called_and_one_that_was_shut_out_are_told_apart(string state, string word, bool triesAgain)
    {
        await using var town = await Town.StartAsync();
        var visitor = await town.SignedInAsync("ana");
        Tell(town, Enum.Parse<LinkState>(state));

        using var page = await visitor.GetAsync("centro", "/eco");

        var text = await ReadAsync(page);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.Contains($"Garagem Centro: {word}", text, StringComparison.Ordinal);
        Assert.Equal(triesAgain, text.Contains("http-equiv=\"refresh\"", StringComparison.Ordinal));
        Assert.Equal(0, town.Centro.Requests);
    }

    [Fact]
    public async Task A_garage_whose_link_is_up_again_is_shown_at_the_next_request()
    {
        await using var town = await Town.StartAsync();
        var visitor = await town.SignedInAsync("ana");
        Tell(town, LinkState.Down);
        using var away = await visitor.GetAsync("centro", "/eco");

        Tell(town, LinkState.Up);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, away.StatusCode);
        Assert.Equal("centro", (await visitor.EchoAsync("centro")).Site);
    }

    /// <summary>What the hub says; good for long, since this is not about a hub that fell silent.</summary>
    private static void Tell(Town town, LinkState state, Instant? heard = null)
    {
        var book = town.Gateway.Services.GetRequiredService<LinkBook>();
        var link = new GarageLink(GarageId.Parse("centro"), new(state, "said so"), Heard, state is LinkState.Never or LinkState.Revoked ? null : heard ?? Heard, Endpoint: null);
        book.Take(new("gw1", Later() + Duration.FromSeconds((int)state), PeersNumber: 1, Fault: "", [link]));
    }

    private static Instant Now() => Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());

    private static Instant Later() => Now() + Duration.FromHours(1);

    private static async Task<string> ReadAsync(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Token));
}
