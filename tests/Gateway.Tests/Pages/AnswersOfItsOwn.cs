using System.Net;
using Fokus.Gateway.Tests.Setting;
using Fokus.Wire.Gateway.V1;

namespace Fokus.Gateway.Tests.Pages;

public sealed class AnswersOfItsOwn
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_garage_out_of_reach_is_explained_to_people_and_to_programs()
    {
        using var nobody = new SilentAddress();
        await using var town = await Town.StartAsync();
        var visitor = await town.SignedInAsync("ana");
        await visitor.EchoAsync("centro");
        await town.SendAsync(routes => routes.Garages[0].Address = nobody.Address);

        using var page = await visitor.GetAsync("centro", "/eco");
        using var english = await visitor.GetAsync("centro", "/eco", language: "en");
        using var problem = await visitor.GetAsync("centro", "/live", accept: "application/json");

        var text = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(Token));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(3), page.Headers.RetryAfter!.Delta);
        Assert.Contains("Garagem Centro: sem conexão", text, StringComparison.Ordinal);
        Assert.Contains("Última resposta:", text, StringComparison.Ordinal);
        Assert.Contains("http://192.0.2.7:8080", text, StringComparison.Ordinal);
        Assert.Contains("<meta http-equiv=\"refresh\" content=\"3\">", text, StringComparison.Ordinal);
        Assert.DoesNotContain("FOKUS", text.Replace("fokus.localhost", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(new Uri(nobody.Address).Authority, text, StringComparison.Ordinal);
        Assert.Contains("no connection", await english.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, problem.StatusCode);
        Assert.Contains("urn:problem:garage-offline", await problem.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_web_server_that_is_down_is_not_taken_for_a_link_that_is_down()
    {
        await using var town = await Town.StartAsync();
        var visitor = await town.SignedInAsync("ana");
        await town.Centro.StopAsync();

        using var page = await visitor.GetAsync("centro", "/eco");
        using var problem = await visitor.GetAsync("centro", "/eco", accept: "application/json");

        Assert.Equal(HttpStatusCode.BadGateway, page.StatusCode);
        Assert.Contains("Garagem Centro: servidor parado", WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(Token)), StringComparison.Ordinal);
        Assert.Contains("urn:problem:server-down", await problem.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_wears_the_colours_of_the_garage_it_stands_for()
    {
        await using var town = await Town.StartAsync("--Gateway:Contact=0800 000 000");
        await town.SendAsync(routes => routes.Garages[0].Brand = new Brand { Name = "Estacionamento Sé", Color = "#6a1b9a", Contact = "(11) 5555-0100" });

        using var branded = await town.Visitor().GetAsync("centro", "/entrar");
        using var plain = await town.Visitor().GetAsync("norte", "/entrar");

        var text = WebUtility.HtmlDecode(await branded.Content.ReadAsStringAsync(Token));
        Assert.Contains("<header>Estacionamento Sé</header>", text, StringComparison.Ordinal);
        Assert.Contains("header{background:#6a1b9a;color:#fff}", text, StringComparison.Ordinal);
        Assert.Contains("Ajuda: (11) 5555-0100", text, StringComparison.Ordinal);
        Assert.NotEqual(branded.Headers.GetValues("Content-Security-Policy").Single(), plain.Headers.GetValues("Content-Security-Policy").Single(), StringComparer.Ordinal);
        Assert.Contains("Ajuda: 0800 000 000", WebUtility.HtmlDecode(await plain.Content.ReadAsStringAsync(Token)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_garage_that_is_back_is_shown_at_the_next_request()
    {
        await using var town = await Town.StartAsync();
        var visitor = await town.SignedInAsync("ana");
        var port = new Uri(town.Centro.Address).Port;
        await town.Centro.StopAsync();
        using var away = await visitor.GetAsync("centro", "/eco");

        await using var back = await FakeSite.StartAsync("centro de novo", port);

        Assert.Equal(HttpStatusCode.BadGateway, away.StatusCode);
        Assert.Equal("centro de novo", (await visitor.EchoAsync("centro")).Site);
    }

    [Fact]
    public async Task The_chain_console_out_of_reach_is_not_blamed_on_a_garage()
    {
        await using var town = await Town.StartAsync();
        var visitor = await town.SignedInAsync("rui");
        await town.Silo.StopAsync();

        using var page = await visitor.GetAsync("painel", "/eco");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.Contains("Central fora do ar", WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(Token)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chain_without_any_silo_says_that_the_central_is_down()
    {
        await using var town = await Town.StartAsync();
        var visitor = await town.SignedInAsync("rui");
        var none = town.Snapshot(2);
        none.Silos.Clear();
        town.Cluster.Send(none);
        await town.Book.AppliedAsync(2).WaitAsync(TimeSpan.FromSeconds(60), Token);

        using var problem = await visitor.GetAsync("painel", "/eco", accept: "application/json");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, problem.StatusCode);
        Assert.Contains("urn:problem:central-offline", await problem.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bare_zone_leads_to_the_chain_console()
    {
        await using var town = await Town.StartAsync();
        var visitor = town.Visitor();

        using var answer = await visitor.Http.GetAsync(new Uri($"https://fokus.localhost:{town.Port}/"), Token);

        Assert.Equal(visitor.At("painel", "/"), answer.Headers.Location);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_and_one_that_does_not_come_are_told_apart()
    {
        await using var town = await Town.StartAsync("--Gateway:PageSilence=00:00:01");
        var visitor = await town.SignedInAsync("ana");

        using var broken = await visitor.GetAsync("centro", "/quebrada");
        using var slow = await visitor.GetAsync("centro", "/lenta");

        Assert.Equal(HttpStatusCode.BadGateway, broken.StatusCode);
        Assert.Equal(HttpStatusCode.GatewayTimeout, slow.StatusCode);
    }

    [Fact]
    public async Task A_host_that_leads_nowhere_is_unknown_signed_in_or_not()
    {
        await using var town = await Town.StartAsync();

        using var stranger = await town.Visitor().GetAsync("sul", "/");
        using var known = await (await town.SignedInAsync("rui")).GetAsync("sul", "/", accept: "application/json");

        Assert.Equal(HttpStatusCode.NotFound, stranger.StatusCode);
        Assert.Contains("Endereço desconhecido", WebUtility.HtmlDecode(await stranger.Content.ReadAsStringAsync(Token)), StringComparison.Ordinal);
        Assert.Contains("urn:problem:unknown-host", await known.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CENTRO.Fokus.LOCALHOST")]
    [InlineData("centro.fokus.localhost.")]
    public async Task A_host_may_be_spelt_in_capitals_and_with_a_dot_at_its_end(string host)
    {
        await using var town = await Town.StartAsync();
        var visitor = await town.SignedInAsync("ana");
        visitor.Http.DefaultRequestHeaders.Host = $"{host}:{town.Port}";

        Assert.Equal($"centro.fokus.localhost:{town.Port}", (await visitor.EchoAsync("centro")).Host);
    }

    [Fact]
    public async Task A_page_lets_no_script_run_and_no_frame_hold_it()
    {
        await using var town = await Town.StartAsync();

        using var page = await town.Visitor().GetAsync("centro", "/entrar?volta=/%22%3E%3Cscript%3Ealert(1)%3C/script%3E");

        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        var text = await page.Content.ReadAsStringAsync(Token);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("max-age=31536000", page.Headers.GetValues("Strict-Transport-Security").Single());
    }
}
