using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fokus.Domain.Lanes;
using Fokus.Domain.Stays;
using Fokus.EdgeBridge.Lanes;
using Fokus.Wire.Identity;
using NodaTime;

namespace Fokus.EdgeBridge.Tests.Console;

public sealed class OpenOrderTests : IAsyncLifetime
{
    private ConsoleHost host = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => host = await ConsoleHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task An_operator_opens_an_exit_and_the_lane_gets_who_why_and_until_when()
    {
        var clicked = Instant.FromUnixTimeMilliseconds(host.Now.ToUnixTimeMilliseconds());

        var (status, body) = await OpenAsync("saida-1", new { command = "command-1", reason = 4, note = " portão ", fate = "waived", clicked_at = clicked.ToUnixTimeMilliseconds() });

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("accepted", body.GetProperty("answer").GetString());
        var (lane, order) = Assert.Single(host.Desk.Orders);
        Assert.Equal("saida-1", lane.Value);
        Assert.Equal(("command-1", "rui", OpenReason.Emergency), (order.Command.Value, order.By.Value, order.Reason));
        Assert.Equal(("portão", StayFate.Waived), (order.Note, order.Fate));
        Assert.Equal(clicked, order.AskedAt);
        // Five seconds after the click, not after the arrival.
        Assert.Equal(clicked + Duration.FromSeconds(5), order.Expires);
    }

    [Fact]
    public async Task A_click_older_than_five_seconds_opens_nothing_and_is_refused_before_anybody_asks_who_it_was()
    {
        var (status, body) = await OpenAsync(
            "saida-1", Order(clickedAt: host.Now - Duration.FromMilliseconds(5_500)), person: null, console: false);

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Equal("expired", body.GetProperty("code").GetString());
        Assert.Equal("expired", body.GetProperty("answer").GetString());
        Assert.Empty(host.Desk.Orders);
    }

    [Fact]
    public async Task A_click_from_the_future_opens_nothing()
    {
        await AssertRefusedAsync(HttpStatusCode.BadRequest, "clicked_in_future", "saida-1", Order(clickedAt: host.Now + Duration.FromSeconds(30)));
    }

    [Theory]
    [InlineData("x", 1, "", "settled", "bad_command")]
    [InlineData("command-1", 7, "", "settled", "bad_reason")]
    [InlineData("command-1", 6, " ", "settled", "note_required")]
    [InlineData("command-1", 1, "", "given away", "fate_required")]
    [InlineData("command-1", 1, "", null, "fate_required")]
    public async Task An_incomplete_order_is_refused_with_what_is_missing(string command, int reason, string note, string? fate, string code) =>
        await AssertRefusedAsync(HttpStatusCode.BadRequest, code, "saida-1", new { command, reason, note, fate, clicked_at = host.Now.ToUnixTimeMilliseconds() });

    [Fact]
    public async Task A_note_of_201_characters_is_refused_and_not_cut() =>
        await AssertRefusedAsync(HttpStatusCode.BadRequest, "note_too_long", "saida-1", new
        {
            command = "command-1",
            reason = 1,
            note = new string('a', 201),
            fate = "settled",
            clicked_at = host.Now.ToUnixTimeMilliseconds(),
        });

    [Fact]
    public async Task At_an_entry_no_fate_is_asked()
    {
        var (status, _) = await OpenAsync("entrada-1", Order(fate: null));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(StayFate.Settled, Assert.Single(host.Desk.Orders).Order.Fate);
    }

    [Fact]
    public async Task The_same_command_twice_is_one_order_for_the_lane_to_see()
    {
        var order = Order();

        var (_, first) = await OpenAsync("saida-1", order);
        var (_, second) = await OpenAsync("saida-1", order);

        Assert.Equal("accepted", first.GetProperty("answer").GetString());
        Assert.Equal("repeated", second.GetProperty("answer").GetString());
        Assert.Equal(host.Desk.Orders[0].Order.Command, host.Desk.Orders[1].Order.Command);
    }

    [Fact]
    public async Task A_refusal_of_the_lane_is_told()
    {
        host.Desk.Answer = OrderAnswer.Refused;

        var (status, body) = await OpenAsync("saida-1", Order());

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("refused", body.GetProperty("answer").GetString());
    }

    [Fact]
    public async Task An_order_that_expired_at_the_lane_is_told_as_expired()
    {
        host.Desk.Answer = OrderAnswer.Expired;

        var (status, body) = await OpenAsync("saida-1", Order());

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Equal("expired", body.GetProperty("answer").GetString());
    }

    [Fact]
    public async Task Another_order_under_a_used_command_is_told_as_a_conflict()
    {
        host.Desk.Answer = OrderAnswer.Conflict;

        var (status, body) = await OpenAsync("saida-1", Order());

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Equal("conflict", body.GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_viewer_may_not_open() =>
        await AssertRefusedAsync(HttpStatusCode.Forbidden, "not_allowed", "saida-1", Order(), ConsoleHost.Viewer);

    [Fact]
    public async Task Nobody_may_not_open()
    {
        var (status, body) = await OpenAsync("saida-1", Order(), person: null);

        Assert.Equal((HttpStatusCode.Unauthorized, "signed_out"), (status, body.GetProperty("code").GetString()));
        Assert.Empty(host.Desk.Orders);
    }

    [Fact]
    public async Task Somebody_with_rights_at_another_garage_only_may_not_open()
    {
        var elsewhere = ConsoleHost.Operator with { Garages = [Domain.Ids.GarageId.Parse("outra")] };

        var (status, _) = await OpenAsync("saida-1", Order(), elsewhere);

        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Empty(host.Desk.Orders);
    }

    [Fact]
    public async Task A_page_of_another_site_may_not_open() =>
        await AssertRefusedAsync(HttpStatusCode.Forbidden, "foreign_origin", "saida-1", Order(), origin: "https://evil.example");

    [Fact]
    public async Task A_request_without_our_header_may_not_open() =>
        await AssertRefusedAsync(HttpStatusCode.Forbidden, "foreign_origin", "saida-1", Order(), console: false);

    [Fact]
    public async Task A_page_behind_the_gateway_may_open_although_the_host_is_renamed()
    {
        var (status, _) = await OpenAsync("saida-1", Order(), ConsoleHost.Operator, origin: "https://paulista-900.fokus.localhost:8443", forwardedHost: "paulista-900.fokus.localhost:8443");

        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Fact]
    public async Task A_lane_that_does_not_exist_is_told() =>
        await AssertRefusedAsync(HttpStatusCode.NotFound, "no_such_lane", "saida-9", Order());

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"clicked_at\":\"soon\"}")]
    [InlineData("{\"command\":\"command-1\",\"reason\":1}")]
    [InlineData("{\"clicked_at\":9223372036854775807}")]
    public async Task A_body_that_makes_no_sense_opens_nothing(string json)
    {
        using var client = host.NewClient(ConsoleHost.Operator);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/lanes/saida-1/open")
        {
            Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("X-Console-Request", "1");

        using var answer = await client.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("unreadable", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Empty(host.Desk.Orders);
    }

    private object Order(Instant? clickedAt = null, string? fate = "settled") => new
    {
        command = "command-1",
        reason = 1,
        note = "",
        fate,
        clicked_at = (clickedAt ?? host.Now).ToUnixTimeMilliseconds(),
    };

    private async Task AssertRefusedAsync(
        HttpStatusCode status, string code, string lane, object order, Person? person = null, bool console = true, string? origin = null)
    {
        var (answered, body) = await OpenAsync(lane, order, person ?? ConsoleHost.Operator, console, origin);

        Assert.Equal((status, code), (answered, body.GetProperty("code").GetString()));
        Assert.NotEmpty(body.GetProperty("title").GetString()!);
        Assert.Empty(host.Desk.Orders);
    }

    private Task<(HttpStatusCode Status, JsonElement Body)> OpenAsync(string lane, object order) => OpenAsync(lane, order, ConsoleHost.Operator);

    private async Task<(HttpStatusCode Status, JsonElement Body)> OpenAsync(
        string lane, object order, Person? person, bool console = true, string? origin = null, string? forwardedHost = null)
    {
        using var client = host.NewClient(person);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/lanes/{lane}/open") { Content = JsonContent.Create(order) };
        if (console)
            request.Headers.Add("X-Console-Request", "1");
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        if (forwardedHost is not null)
            request.Headers.Add("X-Forwarded-Host", forwardedHost);
        using var answer = await client.SendAsync(request, Stop);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(Stop));
    }
}
