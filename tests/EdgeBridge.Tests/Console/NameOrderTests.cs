using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fokus.EdgeBridge.Lanes;
using NodaTime;

namespace Fokus.EdgeBridge.Tests.Console;

public sealed class NameOrderTests : IAsyncLifetime
{
    private ConsoleHost host = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => host = await ConsoleHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task An_operator_says_whose_stay_it_is_and_the_lane_gets_who_and_until_when()
    {
        var (status, body) = await SendAsync("saida-1", Order("stay-0001"));

        Assert.Equal((HttpStatusCode.OK, "accepted"), (status, body.GetProperty("answer").GetString()));
        var (lane, order) = Assert.Single(host.Desk.Names);
        Assert.Equal(("saida-1", "stay-0001", "rui"), (lane.Value, order.Stay.Value, order.By.Value));
        Assert.Equal(order.AskedAt + Duration.FromSeconds(5), order.Expires);
    }

    [Theory]
    [InlineData("saida-1", "?", "bad_stay")]
    [InlineData("saida-1", null, "bad_stay")]
    [InlineData("saida-9", "stay-0001", "no_such_lane")]
    public async Task An_incomplete_order_names_nobody_and_says_what_is_missing(string lane, string? stay, string code)
    {
        var (_, body) = await SendAsync(lane, Order(stay));

        Assert.Equal(code, body.GetProperty("code").GetString());
        Assert.Empty(host.Desk.Names);
    }

    [Fact]
    public async Task What_the_lane_refuses_is_said_as_refused()
    {
        host.Desk.Answer = OrderAnswer.Refused;

        var (status, body) = await SendAsync("saida-1", Order("stay-0001"));

        Assert.Equal((HttpStatusCode.OK, "refused"), (status, body.GetProperty("answer").GetString()));
    }

    [Fact]
    public async Task Whoever_only_looks_does_not_search_through_everybody_who_is_parked()
    {
        using var viewer = host.NewClient(ConsoleHost.Viewer);
        using var operatorClient = host.NewClient(ConsoleHost.Operator);

        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.GetAsync(new Uri("/api/stays/search?q=ABC", UriKind.Relative), Stop)).StatusCode);
        Assert.Equal("[]", await operatorClient.GetStringAsync(new Uri("/api/stays/search?q=ABC", UriKind.Relative), Stop));
    }

    private object Order(string? stay) => new { command = "command-1", stay, note = "", clicked_at = host.Now.ToUnixTimeMilliseconds() };

    private async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(string lane, object order)
    {
        using var client = host.NewClient(ConsoleHost.Operator);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/lanes/{lane}/stay") { Content = JsonContent.Create(order) };
        request.Headers.Add("X-Console-Request", "1");
        using var answer = await client.SendAsync(request, Stop);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(Stop));
    }
}
