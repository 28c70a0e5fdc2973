using System.Net;
using System.Text.Json;
using Fokus.Gateway.Hosting;
using Fokus.Tunnel.Keys;
using NodaTime.Text;

namespace Fokus.Gateway.Links.Peers;

/// <summary>The last endpoints on disk.</summary>
internal sealed class EndpointFile(string path)
{
    private static readonly JsonSerializerOptions Spelling = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, WriteIndented = true };
    private string lastSaved = "";

    /// <summary>Those of the last run. A file that is missing or broken is an empty one: garages will call by themselves, only later.</summary>
    public IReadOnlyDictionary<PublicKey, SavedEndpoint> Load()
    {
        try
        {
            return (JsonSerializer.Deserialize<List<Row>>(File.ReadAllBytes(path), Spelling) ?? [])
                .Select(Find)
                .OfType<SavedEndpoint>()
                .DistinctBy(one => one.Key)
                .ToDictionary(one => one.Key);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException)
        {
            return new Dictionary<PublicKey, SavedEndpoint>();
        }
    }

    /// <summary>Writes them when one of them changed. When each was heard is not worth a write of its own.</summary>
    /// <exception cref="IOException">The disk is full, or the folder is gone.</exception>
    public void Save(IReadOnlyList<SavedEndpoint> endpoints)
    {
        var places = string.Join('\n', endpoints.Select(one => $"{one.Key.Base64} {one.Endpoint}"));
        if (string.Equals(places, lastSaved, StringComparison.Ordinal))
            return;
        var rows = endpoints.Select(one => new Row(one.Key.Base64, one.Endpoint.ToString(), InstantPattern.General.Format(one.LastHeardAt)));
        PrivateFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(rows, Spelling));
        lastSaved = places;
    }

    private static SavedEndpoint? Find(Row row) =>
        PublicKey.TryParse(row.PublicKey, out var key)
        && IPEndPoint.TryParse(row.Endpoint, out var endpoint)
        && endpoint.Port > 0
        && InstantPattern.General.Parse(row.LastHeardAt) is { Success: true, Value: var heardAt }
            ? new(key, endpoint, heardAt)
            : null;

    private sealed record Row(string PublicKey, string Endpoint, string LastHeardAt);
}
