using System.Net;
using System.Net.Http.Json;
using Fokus.Gateway.Tests.Setting;
using Fokus.Wire.Gateway.V1;

namespace Fokus.Gateway.Tests.Links;

public sealed class TheEnrolmentDoor
{
    private const string Door = "/v1/enrolment";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_garages_server_reaches_the_silo_without_a_session_and_brings_nothing_but_its_request()
    {
        await using var town = await Town.StartAsync();
        using var visitor = town.Visitor();
        var request = Request(visitor, "painel", Door, HttpMethod.Post, "{}");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer a-partner's-key");
        request.Headers.TryAddWithoutValidation("Cookie", "other=1");
        request.Headers.TryAddWithoutValidation("X-Fokus-Person", "rui");

        using var answer = await visitor.Http.SendAsync(request, Token);
        var echo = await answer.Content.ReadFromJsonAsync<Echo>(Token);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(("silo", 2), (echo!.Site, echo.BodyLength));
        Assert.Equal("127.0.0.1", echo["X-Forwarded-For"]);
        Assert.All((string[])["Authorization", "Cookie", "X-Fokus-Person"], name => Assert.True(string.IsNullOrEmpty(echo[name]), $"{name} was passed on"));
    }

    [Theory]
    [InlineData("GET", "painel", Door)]
    [InlineData("PUT", "painel", Door)]
    [InlineData("POST", "painel", "/v1/enrolment/")]
    [InlineData("POST", "painel", "/v1/Enrolment")]
    [InlineData("POST", "painel", "/v1/enrolment/x")]
    [InlineData("POST", "painel", "/v1/enrolment/../garages")]
    [InlineData("POST", "painel", "/v1/garages")]
    [InlineData("POST", "centro", Door)]
    [InlineData("POST", "nowhere", Door)]
    public async Task Nothing_beside_it_is_open(string method, string host, string path)
    {
        await using var town = await Town.StartAsync();
        using var visitor = town.Visitor();

        using var answer = await visitor.Http.SendAsync(Request(visitor, host, path, new HttpMethod(method), method is "GET" ? null : "{}"), Token);

        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal((0, 0), (town.Silo.Requests, town.Centro.Requests));
    }

    [Fact]
    public async Task A_long_request_and_one_of_unknown_length_are_refused_here()
    {
        await using var town = await Town.StartAsync();
        using var visitor = town.Visitor();
        var chunked = Request(visitor, "painel", Door, HttpMethod.Post, "{}");
        chunked.Headers.TransferEncodingChunked = true;

        using var most = await visitor.Http.SendAsync(Request(visitor, "painel", Door, HttpMethod.Post, new string(' ', 2048)), Token);
        using var more = await visitor.Http.SendAsync(Request(visitor, "painel", Door, HttpMethod.Post, new string(' ', 2049)), Token);
        using var unknown = await visitor.Http.SendAsync(chunked, Token);

        Assert.Equal(HttpStatusCode.OK, most.StatusCode);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.RequestEntityTooLarge), (more.StatusCode, unknown.StatusCode));
    }

    [Fact]
    public async Task The_rules_of_the_chain_console_hold_for_it_too()
    {
        await using var town = await Town.StartAsync();
        await town.SendAsync(routes => routes.PanelRules.Add(new AccessRule { Action = RuleAction.Allow, Network = "192.0.2.0/24" }));
        using var visitor = town.Visitor();

        using var answer = await visitor.Http.SendAsync(Request(visitor, "painel", Door, HttpMethod.Post, "{}"), Token);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static HttpRequestMessage Request(Visitor visitor, string host, string path, HttpMethod method, string? body)
    {
        var request = new HttpRequestMessage(method, visitor.At(host, path));
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        if (body is not null)
            request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        return request;
    }
}
