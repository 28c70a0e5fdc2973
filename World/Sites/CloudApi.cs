using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Fokus.Domain.Ids;

namespace Fokus.World.Sites;

/// <summary>The cluster's HTTP API, as a developer would use it. It asks the silos in turn until one answers.</summary>
internal sealed class CloudApi(IReadOnlyList<int> ports, string apiKey) : IDisposable
{
    private readonly HttpClient http = new()
    {
        Timeout = TimeSpan.FromSeconds(15),
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", apiKey) },
    };

    /// <summary>Tells the cluster about a garage and publishes its tariff book.</summary>
    internal async Task RegisterAsync(GaragePlan plan, GarageAccess access, CancellationToken cancellationToken)
    {
        var garage = new JsonObject
        {
            ["name"] = plan.Name,
            ["address"] = access.Web.ToString().TrimEnd('/'),
            ["local_address"] = access.Web.ToString().TrimEnd('/'),
            ["capacity"] = plan.Capacity,
            ["zone"] = "America/Sao_Paulo",
            ["link_secret"] = access.LinkSecret,
        };
        await SendAsync(HttpMethod.Put, $"v1/garages/{plan.Id}", () => JsonContent.Create(garage), cancellationToken);
        await SendAsync(
            HttpMethod.Put,
            $"v1/garages/{plan.Id}/tariff-book",
            () => new StringContent(GarageFileWriter.TariffBook, Encoding.UTF8, "application/json"),
            cancellationToken);
    }

    /// <summary>Every fact that the cluster has of a garage, as <c>epoch:seq</c>.</summary>
    internal async Task<HashSet<(long Epoch, long Seq)>> FactsAsync(GarageId garage, CancellationToken cancellationToken)
    {
        var found = new HashSet<(long, long)>();
        (long Epoch, long Seq) after = (0, 0);
        while (true)
        {
            var page = await GetAsync($"v1/garages/{garage}/facts?after_epoch={after.Epoch}&after_seq={after.Seq}&limit=500", cancellationToken);
            var rows = page["facts"]!.AsArray();
            foreach (var row in rows)
            {
                after = (row!["epoch"]!.GetValue<long>(), row["seq"]!.GetValue<long>());
                found.Add(after);
            }

            if (rows.Count == 0)
                return found;
        }
    }

    /// <summary>Every stay of a garage that the cluster has.</summary>
    internal async Task<IReadOnlyList<JsonNode>> StaysAsync(GarageId garage, CancellationToken cancellationToken)
    {
        var found = new List<JsonNode>();
        var cursor = "";
        do
        {
            var page = await GetAsync($"v1/garages/{garage}/stays?limit=100&cursor={Uri.EscapeDataString(cursor)}", cancellationToken);
            found.AddRange(page["stays"]!.AsArray().OfType<JsonNode>());
            cursor = page["next_cursor"]?.GetValue<string>() ?? "";
        }
        while (cursor.Length > 0);
        return found;
    }

    /// <summary>One stay with its price, payments and facts.</summary>
    internal Task<JsonNode> StayAsync(GarageId garage, StayId stay, CancellationToken cancellationToken) =>
        GetAsync($"v1/garages/{garage}/stays/{stay}", cancellationToken);

    /// <summary>Orders a gate to be opened from afar; answers what became of the order.</summary>
    internal async Task<string> OpenAsync(GarageId garage, LaneId lane, CommandId command, CancellationToken cancellationToken)
    {
        var order = new JsonObject { ["command"] = command.Value, ["reason"] = "service", ["fate"] = "waived" };
        var answer = await SendAsync(HttpMethod.Post, $"v1/garages/{garage}/lanes/{lane}/open", () => JsonContent.Create(order), cancellationToken);
        return JsonNode.Parse(answer)!["outcome"]!.GetValue<string>();
    }

    public void Dispose() => http.Dispose();

    internal async Task<JsonNode> GetAsync(string path, CancellationToken cancellationToken) =>
        JsonNode.Parse(await SendAsync(HttpMethod.Get, path, () => null, cancellationToken))!;

    private async Task<string> SendAsync(
        HttpMethod method, string path, Func<HttpContent?> content, CancellationToken cancellationToken)
    {
        HttpRequestException? last = null;
        foreach (var port in ports)
        {
            try
            {
                using var request = new HttpRequestMessage(method, $"http://127.0.0.1:{port}/{path}") { Content = content() };
                using var response = await http.SendAsync(request, cancellationToken);
                var body = await response.Content.ReadAsStringAsync(cancellationToken);
                return response.IsSuccessStatusCode
                    ? body
                    : throw new InvalidOperationException($"{method} {path} was answered {(int)response.StatusCode}: {body}");
            }
            catch (HttpRequestException unreachable)
            {
                last = unreachable;
            }
        }

        throw new InvalidOperationException("No silo answers.", last);
    }
}
