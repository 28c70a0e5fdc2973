using System.Net;
using Fokus.Gateway.Access.Rules;
using Fokus.Gateway.Tests.Setting;
using Fokus.Wire.Gateway;
using Fokus.Wire.Gateway.V1;
using Microsoft.AspNetCore.Http;
using AccessRule = Fokus.Gateway.Access.Rules.AccessRule;
using RuleFrame = Fokus.Wire.Gateway.V1.AccessRule;

namespace Fokus.Gateway.Tests.Access;

public sealed class WhoMayCome
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("203.0.113.0/24", "203.0.113.0", true)]
    [InlineData("203.0.113.0/24", "203.0.113.255", true)]
    [InlineData("203.0.113.0/24", "203.0.114.0", false)]
    [InlineData("203.0.113.0/24", "::ffff:203.0.113.9", true)]
    [InlineData("203.0.113.7", "203.0.113.7", true)]
    [InlineData("203.0.113.7", "203.0.113.8", false)]
    [InlineData("::ffff:203.0.113.0/120", "203.0.113.200", true)]
    [InlineData("::ffff:203.0.113.0/120", "203.0.114.1", false)]
    [InlineData("2001:db8::/32", "2001:db8:ffff::1", true)]
    [InlineData("2001:db8::/32", "2001:db9::1", false)]
    [InlineData("2001:db8::1", "2001:db8::1", true)]
    [InlineData("0.0.0.0/0", "10.0.0.1", true)]
    [InlineData("0.0.0.0/0", "2001:db8::1", false)]
    public void A_network_ends_at_its_borders_and_a_mapped_address_is_the_address_itself(string network, string client, bool fits)
    {
        Assert.True(FrontText.TryReadNetwork(network, out var read));

        var rules = new AccessRules([new AccessRule(IsAllow: true, read, default)]);

        Assert.Equal(fits, rules.Allows(IPAddress.Parse(client), "/"));
    }

    [Theory]
    [InlineData("203.0.113.7:443")]
    [InlineData("[2001:db8::1]:443")]
    [InlineData("[2001:db8::1]")]
    [InlineData("203.0.113.7/33")]
    [InlineData("203.0.113.7/24")]
    [InlineData("203.0.113")]
    [InlineData("1")]
    [InlineData("::ffff:0:0/95")]
    [InlineData("localhost")]
    [InlineData(" ")]
    public void What_is_no_network_is_refused_with_the_whole_snapshot(string network) =>
        Assert.False(FrontText.TryReadNetwork(network, out _));

    [Fact]
    public void The_first_rule_that_fits_decides_and_what_none_fits_is_denied()
    {
        var rules = new AccessRules([Rule(false, "10.1.2.3"), Rule(true, "10.1.0.0/16"), Rule(false, "", "/admin"), Rule(true, "10.2.0.0/16", "/pistas")]);

        Assert.False(rules.Allows(IPAddress.Parse("10.1.2.3"), "/"));
        Assert.True(rules.Allows(IPAddress.Parse("10.1.2.4"), "/admin"));
        Assert.True(rules.Allows(IPAddress.Parse("10.2.0.1"), "/Pistas/entrada"));
        // A rule with two conditions holds when both hold, and a path is compared by whole segments.
        Assert.False(rules.Allows(IPAddress.Parse("10.2.0.1"), "/pistas-2"));
        Assert.False(rules.Allows(IPAddress.Parse("10.3.0.1"), "/pistas"));
    }

    [Fact]
    public async Task A_garage_that_admits_other_networks_only_shows_not_even_its_sign_in()
    {
        await using var town = await Town.StartAsync();
        var visitor = await town.SignedInAsync("ana");
        await town.SendAsync(routes => routes.Garages[0].Rules.Add(Frame(RuleAction.Allow, "203.0.113.0/24")));

        using var page = await visitor.GetAsync("centro", "/eco");
        using var signIn = await town.Visitor().GetAsync("centro", "/entrar");
        using var problem = await town.Visitor().GetAsync("centro", "/eco", accept: "application/json");
        using var elsewhere = await town.Visitor().GetAsync("norte", "/entrar");

        Assert.All([page, signIn, problem], answer => Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode));
        Assert.Contains("Acesso bloqueado", WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(Token)), StringComparison.Ordinal);
        Assert.Contains("urn:problem:blocked", await problem.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, elsewhere.StatusCode);
    }

    [Fact]
    public async Task The_chain_console_answers_only_from_its_own_list_even_with_the_right_cookie_or_key()
    {
        await using var town = await Town.StartAsync();
        var visitor = await town.SignedInAsync("rui");
        visitor.Http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer chave-do-parceiro");
        await town.SendAsync(routes => routes.PanelRules.Add(Frame(RuleAction.Deny, "127.0.0.0/8")));

        using var panel = await visitor.GetAsync("painel", "/eco");
        using var partner = await visitor.GetAsync("painel", "/v1/eco");

        Assert.Equal(HttpStatusCode.Forbidden, panel.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, partner.StatusCode);
        Assert.Equal("centro", (await visitor.EchoAsync("centro")).Site);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("X-Forwarded-For", "203.0.113.9, 127.0.0.1")]
    [InlineData("x-forwarded-for", "203.0.113.9, 203.0.113.9")]
    [InlineData("X-Real-IP", "203.0.113.9")]
    [InlineData("X-Client-IP", "203.0.113.9")]
    [InlineData("True-Client-IP", "203.0.113.9")]
    [InlineData("CF-Connecting-IP", "203.0.113.9")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    [InlineData("X-Original-Forwarded-For", "203.0.113.9")]
    [InlineData("X-Cluster-Client-IP", "203.0.113.9")]
    [InlineData("X-Fokus-Client", "203.0.113.9")]
    [InlineData("X-ProxyUser-Ip", "203.0.113.9")]
    public async Task An_address_that_a_visitor_claims_opens_nothing(string header, string claim)
    {
        await using var town = await Town.StartAsync();
        await town.SendAsync(routes => routes.Garages[0].Rules.Add(Frame(RuleAction.Allow, "203.0.113.0/24")));
        var visitor = town.Visitor();
        visitor.Http.DefaultRequestHeaders.TryAddWithoutValidation(header, claim);

        using var answer = await visitor.GetAsync("centro", "/entrar");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    // The proxy before us appended 203.0.113.9; what stands left of it the visitor made up.
    [InlineData("192.0.2.1, 203.0.113.9", "203.0.113.9")]
    [InlineData("203.0.113.9", "203.0.113.9")]
    [InlineData("203.0.113.9, 127.0.0.2", "203.0.113.9")]
    [InlineData("::ffff:203.0.113.9", "203.0.113.9")]
    [InlineData("lixo, 203.0.113.9", "203.0.113.9")]
    [InlineData("203.0.113.9, lixo", "127.0.0.1")]
    [InlineData("", "127.0.0.1")]
    public async Task Behind_a_trusted_proxy_the_garage_sees_the_one_right_address(string list, string seen)
    {
        await using var town = await Town.StartAsync("--Gateway:TrustedProxies:0=127.0.0.0/8");
        var visitor = await town.SignedInAsync("ana");
        visitor.Http.DefaultRequestHeaders.TryAddWithoutValidation("X-Forwarded-For", list);

        var echo = await visitor.EchoAsync("centro");

        Assert.Equal(seen, echo["X-Forwarded-For"]);
    }

    [Fact]
    public async Task An_address_that_asks_too_often_waits_and_the_health_of_the_gateway_is_told_all_the_same()
    {
        await using var town = await Town.StartAsync("--Gateway:RequestsPerSecondByAddress=1");
        var visitor = town.Visitor();

        // One a second after twice as many at once: of six in a row, within less than a second or two, some are too many.
        var answers = new List<HttpStatusCode>();
        for (var asked = 0; asked < 6; asked++)
        {
            using var answer = await visitor.GetAsync("centro", "/entrar");
            answers.Add(answer.StatusCode);
        }

        using var health = await visitor.GetAsync("centro", "/health/live");
        Assert.Equal(HttpStatusCode.OK, answers[0]);
        Assert.Equal(HttpStatusCode.OK, answers[1]);
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    [Fact]
    public async Task A_garage_that_is_asked_too_often_takes_nothing_from_another()
    {
        await using var town = await Town.StartAsync();
        await town.SendAsync(routes => routes.Garages[0].RequestsPerSecond = 1);
        var visitor = town.Visitor();

        var centro = new List<HttpStatusCode>();
        for (var asked = 0; asked < 6; asked++)
        {
            using var answer = await visitor.GetAsync("centro", "/entrar");
            centro.Add(answer.StatusCode);
        }

        using var norte = await visitor.GetAsync("norte", "/entrar");
        Assert.Contains(HttpStatusCode.TooManyRequests, centro);
        Assert.Equal(HttpStatusCode.OK, norte.StatusCode);
    }

    [Fact]
    public async Task Streams_have_places_of_their_own_and_pages_are_shown_when_all_are_taken()
    {
        await using var town = await Town.StartAsync("--Gateway:StreamsByAddress=2");
        var visitor = await town.SignedInAsync("ana");
        using var first = await visitor.ListenAsync("centro");
        using var second = await visitor.ListenAsync("centro");

        using var third = await visitor.GetAsync("centro", "/live", accept: "text/event-stream");

        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
        Assert.Equal("centro", (await visitor.EchoAsync("centro")).Site);
    }

    private static AccessRule Rule(bool isAllow, string network, string path = "")
    {
        Assert.True(FrontText.TryReadNetwork(network, out var read));
        Assert.True(FrontText.IsPath(path));
        return new(isAllow, read, new PathString(path));
    }

    private static RuleFrame Frame(RuleAction action, string network) => new() { Action = action, Network = network };
}
