using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fokus.Domain.Ids;
using NodaTime;

namespace Fokus.World.Sites;

/// <summary>A pay station: it asks the garage what a stay costs and reports what it took. It repeats a report until it is answered.</summary>
internal sealed class PayStation(Uri garage, string token, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromMilliseconds(500);

    private readonly HttpClient http = new()
    {
        BaseAddress = garage,
        Timeout = TimeSpan.FromSeconds(5),
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
    };

    /// <summary>Pays whatever is due. True when nothing is due any more, false when the garage knows no such stay.</summary>
    /// <param name="search">The query that finds the stay: <c>plate=…</c> or <c>ticket=…</c>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal async Task<bool> PayAsync(string search, CancellationToken cancellationToken) =>
        await SettleAsync(search, cancellationToken) != Settlement.NoSuchStay;

    /// <summary>Pays whatever is due; answers whether that was anything.</summary>
    /// <param name="search">As above.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal async Task<Settlement> SettleAsync(string search, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (status, quote) = await AskAsync(() => new(HttpMethod.Get, $"api/quote?{search}"), cancellationToken);
            if (status == HttpStatusCode.NotFound)
                return Settlement.NoSuchStay;
            var due = Required(quote, "due_centavos").GetValue<long>();
            if (due == 0)
                return Settlement.NothingDue;

            var body = new JsonObject
            {
                ["payment"] = IdSource.NewPayment(Instant.FromDateTimeOffset(clock.GetUtcNow())).Value,
                ["stay"] = Required(quote, "stay").GetValue<string>(),
                ["amount_centavos"] = due,
                ["method"] = "card",
            };
            var (answer, _) = await AskAsync(
                () => new(HttpMethod.Post, "api/payments") { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") }, cancellationToken);
            if (answer == HttpStatusCode.OK)
                return Settlement.Paid;
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<(HttpStatusCode Status, JsonNode? Body)> AskAsync(
        Func<HttpRequestMessage> request, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                using var message = request();
                using var response = await http.SendAsync(message, cancellationToken);
                if (response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Conflict)
                    return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonNode>(cancellationToken));
                if (response.StatusCode == HttpStatusCode.NotFound)
                    return (response.StatusCode, null);
                if ((int)response.StatusCode < 500)
                    throw new InvalidOperationException($"The garage answers {(int)response.StatusCode} to {message.RequestUri!.AbsolutePath}.");
            }
            catch (Exception broken) when (broken is HttpRequestException or JsonException
                || (broken is TaskCanceledException && !cancellationToken.IsCancellationRequested))
            {
                // The garage's server is away: the same report is sent again, under the same id.
            }

            await Task.Delay(TryAgainAfter, clock, cancellationToken);
        }
    }

    private static JsonNode Required(JsonNode? body, string field) =>
        body?[field] ?? throw new InvalidOperationException($"The garage's answer has no '{field}'.");
}
