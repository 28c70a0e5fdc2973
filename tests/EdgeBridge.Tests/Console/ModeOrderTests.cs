using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Modes;
using Fokus.Domain.Stays;
using Fokus.EdgeBridge.Lanes;
using Fokus.Wire.Identity;
using NodaTime;

namespace Fokus.EdgeBridge.Tests.Console;

public sealed class ModeOrderTests : IAsyncLifetime
{
    private ConsoleHost host = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => host = await ConsoleHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task An_operator_keeps_an_exit_open_and_the_lane_gets_who_why_and_until_when()
    {
        var (status, body) = await SendAsync("saida-1/mode", Order("kept_open", fate: "owing", note: " show "));

        Assert.Equal((HttpStatusCode.OK, "accepted"), (status, body.GetProperty("answer").GetString()));
        var (lane, order) = Assert.Single(host.Desk.Modes);
        Assert.Equal(("saida-1", LaneMode.KeptOpen, StayFate.Owing), (lane.Value, order.Mode, order.Fate));
        Assert.Equal(("rui", OpenReason.Service, "show"), (order.By.Value, order.Reason, order.Note));
        Assert.Equal(order.AskedAt + Duration.FromSeconds(5), order.Expires);
    }

    [Theory]
    [InlineData("saida-1", "open_for_ever", "owing", 5, "", "bad_mode")]
    [InlineData("saida-1", "kept_open", null, 5, "", "fate_required")]
    [InlineData("saida-1", "normal", null, 6, "", "note_required")]
    [InlineData("saida-9", "normal", null, 5, "", "no_such_lane")]
    public async Task An_incomplete_order_changes_nothing_and_says_what_is_missing(string lane, string mode, string? fate, int reason, string note, string code)
    {
        var (_, body) = await SendAsync($"{lane}/mode", Order(mode, fate, reason, note));

        Assert.Equal(code, body.GetProperty("code").GetString());
        Assert.Empty(host.Desk.Modes);
    }

    [Fact]
    public async Task Where_nobody_is_let_out_no_fate_is_asked()
    {
        await SendAsync("saida-1/mode", Order("out_of_service"));
        await SendAsync("entrada-1/mode", Order("kept_open"));

        Assert.Equal([LaneMode.OutOfService, LaneMode.KeptOpen], host.Desk.Modes.Select(sent => sent.Order.Mode));
    }

    [Fact]
    public async Task A_click_older_than_five_seconds_changes_nothing()
    {
        var (status, body) = await SendAsync("saida-1/mode", Order("normal", clickedAt: host.Now - Duration.FromMilliseconds(5_500)));

        Assert.Equal((HttpStatusCode.Conflict, "expired"), (status, body.GetProperty("answer").GetString()));
        Assert.Empty(host.Desk.Modes);
    }

    [Fact]
    public async Task A_viewer_and_a_page_of_another_site_change_nothing()
    {
        var (viewer, _) = await SendAsync("saida-1/mode", Order("normal"), ConsoleHost.Viewer);
        var (foreign, _) = await SendAsync("saida-1/direction", Turn("entry"), isOurs: false);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (viewer, foreign));
        Assert.Empty(host.Desk.Modes);
        Assert.Empty(host.Desk.Turns);
    }

    [Fact]
    public async Task A_lane_is_turned_by_order_and_says_when_it_cannot()
    {
        host.Desk.Answer = OrderAnswer.Refused;

        var (_, body) = await SendAsync("saida-1/direction", Turn("entry"));
        var (_, nonsense) = await SendAsync("saida-1/direction", Turn("up"));

        Assert.Equal("refused", body.GetProperty("answer").GetString());
        Assert.Equal("bad_direction", nonsense.GetProperty("code").GetString());
        Assert.Equal(LaneKind.Entry, Assert.Single(host.Desk.Turns).Order.Direction);
    }

    private object Order(string mode, string? fate = null, int reason = 5, string note = "", Instant? clickedAt = null) => new
    {
        command = "command-1",
        mode,
        reason,
        note,
        fate,
        clicked_at = (clickedAt ?? host.Now).ToUnixTimeMilliseconds(),
    };

    private object Turn(string direction) => new { command = "command-2", direction, note = "", clicked_at = host.Now.ToUnixTimeMilliseconds() };

    private async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(string path, object order, Person? person = null, bool isOurs = true)
    {
        using var client = host.NewClient(person ?? ConsoleHost.Operator);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/lanes/{path}") { Content = JsonContent.Create(order) };
        if (isOurs)
            request.Headers.Add("X-Console-Request", "1");
        using var answer = await client.SendAsync(request, Stop);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(Stop));
    }
}
