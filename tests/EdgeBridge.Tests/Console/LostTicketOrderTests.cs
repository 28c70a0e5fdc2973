using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fokus.Domain.Stays.Answers;
using Fokus.EdgeBridge.Journal;
using Fokus.EdgeBridge.Stays;
using Fokus.Wire.Identity;

namespace Fokus.EdgeBridge.Tests.Console;

public sealed class LostTicketOrderTests : IAsyncLifetime
{
    private ConsoleHost host = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => host = await ConsoleHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task An_operator_says_that_a_ticket_was_lost_and_why()
    {
        var (status, body) = await SendAsync("stay-0001", new { command = "command-1", note = " pela foto " });

        Assert.Equal((HttpStatusCode.OK, "accepted"), (status, body.GetProperty("answer").GetString()));
        var (stay, order) = Assert.Single(host.Garage.Lost);
        Assert.Equal(("stay-0001", "command-1", "rui", "pela foto"), (stay.Value, order.Id.Value, order.By.Value, order.Note));
    }

    [Theory]
    [InlineData("stay-0001", "command-1", "  ", "note_required")]
    [InlineData("stay-0001", "command-1", null, "note_required")]
    [InlineData("stay-0001", "?", "pela foto", "bad_command")]
    [InlineData("!", "command-1", "pela foto", "bad_stay")]
    public async Task An_incomplete_word_voids_nothing_and_says_what_is_missing(string stay, string command, string? note, string code)
    {
        var (_, body) = await SendAsync(stay, new { command, note });

        Assert.Equal(code, body.GetProperty("code").GetString());
        Assert.Empty(host.Garage.Lost);
    }

    [Fact]
    public async Task Neither_a_viewer_nor_a_page_of_another_site_voids_a_ticket()
    {
        var order = new { command = "command-1", note = "pela foto" };

        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync("stay-0001", order, ConsoleHost.Viewer)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync("stay-0001", order, isOurs: false)).Status);
        Assert.Empty(host.Garage.Lost);
    }

    [Fact]
    public async Task Whatever_the_garage_answers_is_said_with_what_to_do()
    {
        var answers = new (LostTicketAnswer Answer, HttpStatusCode Status, string Code)[]
        {
            (new LostTicketAnswer.NoSuchStay(), HttpStatusCode.NotFound, "no_such_stay"),
            (new LostTicketAnswer.NoTicket(), HttpStatusCode.Conflict, "no_ticket"),
            (new LostTicketAnswer.Refused(StayRefusal.Ended), HttpStatusCode.Conflict, "stay_refuses"),
            (new LostTicketAnswer.NotRecorded(AppendFailure.DiskFull), HttpStatusCode.ServiceUnavailable, "not_recorded"),
        };
        foreach (var (answer, expected, code) in answers)
        {
            host.Garage.LostAnswer = answer;
            var (status, body) = await SendAsync("stay-0001", new { command = "command-1", note = "pela foto" });

            Assert.Equal((expected, code), (status, body.GetProperty("code").GetString()));
            Assert.NotEmpty(body.GetProperty("title").GetString()!);
        }
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(string stay, object order, Person? person = null, bool isOurs = true)
    {
        using var client = host.NewClient(person ?? ConsoleHost.Operator);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/stays/{stay}/lost-ticket") { Content = JsonContent.Create(order) };
        if (isOurs)
            request.Headers.Add("X-Console-Request", "1");
        using var answer = await client.SendAsync(request, Stop);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(Stop));
    }
}
