using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using Fokus.Gateway.Tests.Setting;
using Fokus.Wire.Identity;

namespace Fokus.Gateway.Tests.Access;

public sealed class PassingOn
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_garage_sees_the_public_host_and_who_is_asking()
    {
        await using var town = await Town.StartAsync();
        var visitor = await town.SignedInAsync("ana");

        var echo = await visitor.EchoAsync("centro");

        var person = await town.ReadPersonAsync(echo, "centro");
        Assert.Equal($"centro.fokus.localhost:{town.Port}", echo.Host);
        Assert.Equal("https", echo["X-Forwarded-Proto"]);
        Assert.Equal("127.0.0.1", echo["X-Forwarded-For"]);
        Assert.Equal(("ana", "Ana", Role.Operator, false), (person!.Id.Value, person.Name, person.Role, person.IsChain));
        Assert.Equal("centro", person.Garages.Single().Value);
        Assert.Null(await town.ReadPersonAsync(echo, "norte"));
    }

    [Fact]
    public async Task The_chain_console_gets_its_own_word_about_a_person()
    {
        await using var town = await Town.StartAsync();
        var visitor = await town.SignedInAsync("rui");

        var echo = await visitor.EchoAsync("painel");

        Assert.Equal("silo", echo.Site);
        Assert.True((await town.ReadPersonAsync(echo, "painel"))!.IsChain);
        Assert.Null(await town.ReadPersonAsync(echo, "centro"));
    }

    [Fact]
    public async Task What_a_visitor_claims_to_be_ends_at_the_gateway()
    {
        await using var town = await Town.StartAsync();
        var visitor = await town.SignedInAsync("ana");
        string[] claims = ["X-Real-IP", "x-fokus-garage", "Forwarded", "X-Forwarded-User", "X-Original-URL", "X-Client-IP"];
        foreach (var claim in claims)
            visitor.Http.DefaultRequestHeaders.TryAddWithoutValidation(claim, "203.0.113.9");
        visitor.Http.DefaultRequestHeaders.TryAddWithoutValidation("X-Forwarded-For", "203.0.113.9");
        visitor.Http.DefaultRequestHeaders.TryAddWithoutValidation(SignedPerson.Header, "eu.sou.rui");

        var echo = await visitor.EchoAsync("centro");

        Assert.All(claims, claim => Assert.Null(echo[claim]));
        Assert.Equal("127.0.0.1", echo["X-Forwarded-For"]);
        Assert.Equal("ana", (await town.ReadPersonAsync(echo, "centro"))!.Id.Value);
    }

    [Fact]
    public async Task The_session_cookie_stays_at_the_gateway_while_a_garage_keeps_its_own_cookies()
    {
        await using var town = await Town.StartAsync();
        var visitor = await town.SignedInAsync("ana");
        visitor.Cookies.Add(visitor.At("centro", "/"), new Cookie("tema", "escuro"));

        var echo = await visitor.EchoAsync("centro");

        Assert.Equal("tema=escuro", echo["Cookie"]);
    }

    [Fact]
    public async Task A_garage_cannot_set_the_session_cookie()
    {
        await using var town = await Town.StartAsync();
        var visitor = await town.SignedInAsync("ana");

        using var answer = await visitor.GetAsync("centro", "/biscoitos");

        Assert.Equal("tema=escuro", answer.Headers.GetValues("Set-Cookie").Single());
        Assert.Equal("centro", (await visitor.EchoAsync("centro")).Site);
    }

    [Fact]
    public async Task A_garage_neither_sets_nor_clears_cookies_of_the_zone()
    {
        await using var town = await Town.StartAsync();
        var visitor = await town.SignedInAsync("ana");

        using var answer = await visitor.GetAsync("centro", "/biscoitos-da-zona");

        Assert.Equal("tema=claro; Path=/; Secure", answer.Headers.GetValues("Set-Cookie").Single());
        Assert.False(answer.Headers.Contains("Clear-Site-Data"));
    }

    [Fact]
    public async Task A_garage_learns_nothing_of_the_other_garages_that_a_person_may_see()
    {
        await using var town = await Town.StartAsync();
        var visitor = await town.SignedInAsync("bia");

        var echo = await visitor.EchoAsync("norte");

        Assert.Equal("norte", (await town.ReadPersonAsync(echo, "norte"))!.Garages.Single().Value);
    }

    [Fact]
    public async Task A_person_without_right_to_a_garage_is_refused_and_shown_their_own()
    {
        await using var town = await Town.StartAsync();
        var visitor = await town.SignedInAsync("ana");

        using var other = await visitor.GetAsync("norte", "/eco");
        using var panel = await visitor.GetAsync("painel", "/eco", accept: "application/json");

        Assert.Equal(HttpStatusCode.Forbidden, other.StatusCode);
        Assert.Contains(WebUtility.HtmlEncode(visitor.At("centro", "/").ToString()), await other.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, panel.StatusCode);
        Assert.Equal("application/problem+json", panel.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("https://mau.example")]
    [InlineData("null")]
    public async Task A_change_that_no_page_of_the_host_asked_for_is_refused(string? from)
    {
        await using var town = await Town.StartAsync();
        var visitor = await town.SignedInAsync("rui");
        using var order = new StringContent("abrir");

        using var refused = await visitor.PostAsync("centro", "/eco", order, from);

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task A_page_of_one_garage_cannot_act_at_another()
    {
        await using var town = await Town.StartAsync();
        var visitor = await town.SignedInAsync("rui");
        using var order = new StringContent("abrir");

        using var across = await visitor.PostAsync("centro", "/eco", order, from: visitor.Origin("norte"));
        using var own = await visitor.PostAsync("centro", "/eco", order, from: visitor.Origin("centro"));

        Assert.Equal(HttpStatusCode.Forbidden, across.StatusCode);
        // "abrir" has five letters.
        Assert.Equal(5, (await own.Content.ReadFromJsonAsync<Echo>(Token))!.BodyLength);
    }

    [Theory]
    [InlineData("same-site", "no-cors", HttpStatusCode.Forbidden)]
    [InlineData("cross-site", "cors", HttpStatusCode.Forbidden)]
    [InlineData("same-site", "navigate", HttpStatusCode.OK)]
    [InlineData("same-origin", "cors", HttpStatusCode.OK)]
    [InlineData("none", "navigate", HttpStatusCode.OK)]
    public async Task A_page_shows_nothing_of_another_host_though_its_links_lead_there(string site, string mode, HttpStatusCode status)
    {
        await using var town = await Town.StartAsync();
        var visitor = await town.SignedInAsync("rui");
        visitor.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", site);
        visitor.Http.DefaultRequestHeaders.Add("Sec-Fetch-Mode", mode);

        using var answer = await visitor.GetAsync("centro", "/eco");

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task A_partner_with_a_key_reaches_the_interface_in_nobodys_name()
    {
        await using var town = await Town.StartAsync();
        var partner = await town.SignedInAsync("rui");
        partner.Http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer chave-do-parceiro");

        using var asked = await partner.GetAsync("painel", "/v1/eco", accept: "application/json");
        using var elsewhere = await town.Visitor().GetAsync("painel", "/v1/eco", accept: "application/json");

        // The silo in town has nothing at /v1: its own 404 shows that the request was let through to it.
        Assert.Equal(HttpStatusCode.NotFound, asked.StatusCode);
        Assert.Null(asked.Content.Headers.ContentType);
        Assert.Equal(HttpStatusCode.Unauthorized, elsewhere.StatusCode);
    }

    [Fact]
    public async Task A_key_opens_nothing_but_the_interface_for_partners()
    {
        await using var town = await Town.StartAsync();
        var partner = town.Visitor();
        partner.Http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer chave-do-parceiro");

        using var console = await partner.GetAsync("painel", "/eco", accept: "application/json");
        using var garage = await partner.GetAsync("centro", "/v1/eco", accept: "application/json");

        Assert.Equal(HttpStatusCode.Unauthorized, console.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, garage.StatusCode);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused_before_it_is_sent_on()
    {
        await using var town = await Town.StartAsync("--Gateway:BodyLimitBytes=65536");
        var visitor = await town.SignedInAsync("ana");
        using var fits = new ByteArrayContent(new byte[65_536]);
        using var tooLarge = new ByteArrayContent(new byte[65_537]);

        using var taken = await visitor.PostAsync("centro", "/eco", fits, visitor.Origin("centro"));
        using var refused = await visitor.PostAsync("centro", "/eco", tooLarge, visitor.Origin("centro"));

        Assert.Equal(65_536, (await taken.Content.ReadFromJsonAsync<Echo>(Token))!.BodyLength);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
    }

    [Fact]
    public async Task A_body_over_the_limit_of_unknown_length_is_refused_while_it_is_sent_on()
    {
        await using var town = await Town.StartAsync("--Gateway:BodyLimitBytes=65536");
        var visitor = await town.SignedInAsync("ana");
        visitor.Http.DefaultRequestHeaders.TransferEncodingChunked = true;
        using var tooLarge = new StreamContent(new MemoryStream(new byte[200_000]));

        using var refused = await visitor.PostAsync("centro", "/eco", tooLarge, visitor.Origin("centro"));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
    }

    [Fact]
    public async Task A_web_socket_passes_from_the_hosts_own_page_and_from_no_other()
    {
        await using var town = await Town.StartAsync();
        var visitor = await town.SignedInAsync("rui");
        using var own = new ClientWebSocket();
        own.Options.SetRequestHeader("Origin", visitor.Origin("centro"));
        own.Options.SetRequestHeader("Cookie", visitor.Cookies.GetCookieHeader(visitor.At("centro", "/")));
        using var foreign = new ClientWebSocket();
        foreign.Options.SetRequestHeader("Origin", visitor.Origin("norte"));
        foreign.Options.SetRequestHeader("Cookie", visitor.Cookies.GetCookieHeader(visitor.At("centro", "/")));

        await own.ConnectAsync(visitor.At("centro", "/ws", "wss"), visitor.Http, Token);
        await own.SendAsync(Encoding.UTF8.GetBytes("oi"), WebSocketMessageType.Text, endOfMessage: true, Token);
        var buffer = new byte[16];
        var got = await own.ReceiveAsync(buffer, Token);

        Assert.Equal("oi", Encoding.UTF8.GetString(buffer, 0, got.Count));
        await Assert.ThrowsAsync<WebSocketException>(() => foreign.ConnectAsync(visitor.At("centro", "/ws", "wss"), visitor.Http, Token));
        await own.CloseAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, Token);
    }
}
