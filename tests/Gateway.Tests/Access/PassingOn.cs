using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using Fokus.Gateway.Tests.Setting;
using Fokus.Gateway.Upstream;
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
    public async Task A_session_on_a_customers_own_host_is_that_hosts_alone()
    {
        await using var town = await Town.StartAsync();
        await town.SendAsync(routes => routes.Garages[0].Hosts.Add("garagem.cliente.example"));

        var answer = await RawVisitor.SayAsync(
            town,
            "POST /entrar HTTP/1.1\r\nHost: garagem.cliente.example\r\nOrigin: https://garagem.cliente.example\r\nConnection: close\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 23\r\n\r\nuser=ana&password=certa");

        Assert.StartsWith("HTTP/1.1 303 ", answer, StringComparison.Ordinal);
        Assert.Contains("Set-Cookie: __Secure-sessao=", answer, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", answer, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_hundred_visitors_who_close_their_tabs_make_no_garage_look_ill()
    {
        await using var town = await Town.StartAsync();
        var visitor = await town.SignedInAsync("ana");

        for (var asked = 0; asked < 100; asked++)
        {
            using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Token);
            var answer = visitor.Http.GetAsync(visitor.At("centro", "/lenta"), leaving.Token);
            await leaving.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        }

        Assert.Equal("centro", (await visitor.EchoAsync("centro")).Site);
    }

    [Fact]
    public void A_socket_to_a_garage_gives_up_after_one_and_a_half_seconds_without_an_answer()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "TCP_USER_TIMEOUT is Linux's.");
        using var socket = UpstreamClient.Open();
        var timeout = new byte[4];

        // IPPROTO_TCP is 6 and TCP_USER_TIMEOUT 18; the value is in milliseconds.
        socket.GetRawSocketOption(6, 18, timeout);

        Assert.Equal(1500, BitConverter.ToInt32(timeout));
        Assert.Equal(1, (int)socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive)!);
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
