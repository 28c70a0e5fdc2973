using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace Fokus.Gateway.Names;

/// <summary>PowerDNS' HTTP API. Every failure is an <see cref="HttpRequestException"/> that says what the server said.</summary>
internal sealed class PowerDns : IDisposable
{
    private const string Zones = "api/v1/servers/localhost/zones";
    private const string Owner = "gateway";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly HttpClient http;
    private readonly long lifeSeconds;

    public PowerDns(IOptions<NamesOptions> options)
    {
        var (api, key, life) = (options.Value.Api, options.Value.ApiKey, options.Value.Life);
        lifeSeconds = (long)life.TotalSeconds;
        IsThere = api is not null;
        http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = Patience };
        if (api is null)
            return;
        http.BaseAddress = new Uri(api.AbsoluteUri.TrimEnd('/') + "/");
        http.DefaultRequestHeaders.Add("X-API-Key", key);
    }

    /// <summary>True when there is a server to keep.</summary>
    public bool IsThere { get; }

    /// <summary>Makes a zone when there is none. Its serial grows with every change: a secondary that sees the old one keeps old records.</summary>
    public async Task EnsureZoneAsync(string zone, IReadOnlyList<string> nameServers, CancellationToken cancellationToken)
    {
        using var found = await http.GetAsync($"{Zones}/{zone}.", cancellationToken);
        if (found.StatusCode == HttpStatusCode.OK)
            return;
        using var made = await http.PostAsJsonAsync(
            Zones,
            new { name = $"{zone}.", kind = "Native", nameservers = nameServers.Select(static name => $"{name}."), soa_edit_api = "INCREASE" },
            cancellationToken);
        // The other gateway was faster.
        if (made.StatusCode == HttpStatusCode.Conflict)
            return;
        await CheckAsync(made, cancellationToken);
        // PowerDNS writes a start of authority that names nobody.
        var soa = string.Create(CultureInfo.InvariantCulture, $"{nameServers[0]}. hostmaster.{zone}. 1 10800 3600 604800 {lifeSeconds}");
        await PatchAsync(zone, [new($"{zone}.", "SOA", [soa])], cancellationToken);
    }

    /// <summary>The sets of a zone that the gateway wrote, except challenges, which come and go.</summary>
    public async Task<IReadOnlyList<RecordSet>> ReadOwnAsync(string zone, CancellationToken cancellationToken) =>
        [.. (await ReadAsync(zone, cancellationToken)).Where(static set => set.IsOwn && !set.Set.Type.Equals("TXT", StringComparison.Ordinal)).Select(static set => set.Set)];

    /// <summary>The values of one set; none when there is no such set.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync(string zone, string name, string type, CancellationToken cancellationToken) =>
        (await ReadAsync(zone, cancellationToken)).Select(static set => set.Set).FirstOrDefault(set =>
            set.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && set.Type.Equals(type, StringComparison.Ordinal))?.Values ?? [];

    /// <summary>Puts sets in place of what was there, all in one step.</summary>
    public async Task PatchAsync(string zone, IReadOnlyList<RecordSet> sets, CancellationToken cancellationToken)
    {
        using var patched = await http.PatchAsJsonAsync($"{Zones}/{zone}.", new { rrsets = sets.Select(ToFrame) }, cancellationToken);
        await CheckAsync(patched, cancellationToken);
    }

    public void Dispose() => http.Dispose();

    private async Task<IEnumerable<(RecordSet Set, bool IsOwn)>> ReadAsync(string zone, CancellationToken cancellationToken)
    {
        using var answer = await http.GetAsync($"{Zones}/{zone}.", cancellationToken);
        await CheckAsync(answer, cancellationToken);
        var json = await answer.Content.ReadFromJsonAsync<JsonNode>(cancellationToken);
        return (json?["rrsets"]?.AsArray() ?? []).Select(static set => (
            new RecordSet(
                Text(set, "name"),
                Text(set, "type"),
                [.. (set?["records"]?.AsArray() ?? []).Select(static record => Text(record, "content")).Order(StringComparer.Ordinal)]),
            (set?["comments"]?.AsArray() ?? []).Any(static comment => Text(comment, "account").Equals(Owner, StringComparison.Ordinal))));
    }

    private object ToFrame(RecordSet set) => new
    {
        name = set.Name,
        type = set.Type,
        ttl = set.Type.Equals("TXT", StringComparison.Ordinal) ? 1 : lifeSeconds,
        changetype = set.Values.Count > 0 ? "REPLACE" : "DELETE",
        records = set.Values.Select(static value => new { content = value, disabled = false }),
        comments = new[] { new { content = "kept by the gateway", account = Owner } },
    };

    private static string Text(JsonNode? node, string member) => node?[member]?.GetValue<string>() ?? "";

    private static async Task CheckAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (answer.IsSuccessStatusCode)
            return;
        var said = await answer.Content.ReadAsStringAsync(cancellationToken);
        throw new HttpRequestException($"PowerDNS answered {(int)answer.StatusCode}: {said}", inner: null, answer.StatusCode);
    }
}
