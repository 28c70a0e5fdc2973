using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fokus.Domain.Faults;
using Fokus.Wire.Identity;

namespace Fokus.EdgeBridge.Tests.Console;

public sealed class AcknowledgeTests : IAsyncLifetime
{
    private ConsoleHost host = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => host = await ConsoleHost.StartAsync();

    public ValueTask DisposeAsync() => host.DisposeAsync();

    [Fact]
    public async Task An_operator_says_that_a_fault_was_seen_and_the_lane_hears_who_said_so()
    {
        var (status, answer) = await SayAsync("saida-1", (int)FaultCode.UnauthorisedPassage, ConsoleHost.Operator);

        Assert.Equal((HttpStatusCode.OK, "acknowledged"), (status, answer.GetProperty("answer").GetString()));
        var (lane, fault, by) = Assert.Single(host.Desk.Acknowledged);
        Assert.Equal(("saida-1", FaultCode.UnauthorisedPassage, "rui"), (lane.Value, fault, by.Value));
    }

    [Theory]
    [InlineData((int)FaultCode.GateDidNotClose)]
    [InlineData(999)]
    public async Task A_fault_that_ends_by_itself_is_not_put_away(int fault)
    {
        var (status, answer) = await SayAsync("saida-1", fault, ConsoleHost.Operator);

        Assert.Equal((HttpStatusCode.BadRequest, "ends_by_itself"), (status, answer.GetProperty("code").GetString()));
        Assert.Empty(host.Desk.Acknowledged);
    }

    [Fact]
    public async Task Only_an_operator_says_so_and_only_from_a_page_of_this_console()
    {
        const int fault = (int)FaultCode.UnauthorisedPassage;

        Assert.Equal(HttpStatusCode.Forbidden, (await SayAsync("saida-1", fault, ConsoleHost.Viewer)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SayAsync("saida-1", fault, person: null)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await SayAsync("saida-1", fault, ConsoleHost.Operator, isFromConsole: false)).Status);
        Assert.Empty(host.Desk.Acknowledged);
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> SayAsync(string lane, int fault, Person? person, bool isFromConsole = true)
    {
        using var client = host.NewClient(person);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/lanes/{lane}/faults/{fault}/acknowledge");
        if (isFromConsole)
            request.Headers.Add("X-Console-Request", "1");
        using var answer = await client.SendAsync(request, Stop);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(Stop));
    }
}
