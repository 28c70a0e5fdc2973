using Fokus.Gateway.Routes;
using Microsoft.Extensions.Options;

namespace Fokus.Gateway.Names;

/// <summary>The TXT records by which a certificate authority sees that a name is ours. Values of another gateway are left alone.</summary>
internal sealed class ChallengeRecords(PowerDns server, RouteBook book, IOptions<NamesOptions> options)
{
    /// <summary>Adds values to a domain's record; they are visible when this ends.</summary>
    public Task AddAsync(string domain, IReadOnlyList<string> values, CancellationToken cancellationToken) =>
        ChangeAsync(domain, there => there.Union(values.Select(Quoted), StringComparer.Ordinal), cancellationToken);

    public Task RemoveAsync(string domain, IReadOnlyList<string> values, CancellationToken cancellationToken) =>
        ChangeAsync(domain, there => there.Except(values.Select(Quoted), StringComparer.Ordinal), cancellationToken);

    private async Task ChangeAsync(string domain, Func<IReadOnlyList<string>, IEnumerable<string>> change, CancellationToken cancellationToken)
    {
        var zone = book.Current!.Zone;
        var name = $"_acme-challenge.{domain}.";
        // A first order may come before the zone itself.
        await server.EnsureZoneAsync(zone, NamePlan.NameServersOf(options.Value, zone), cancellationToken);
        var there = await server.ReadAsync(zone, name, "TXT", cancellationToken);
        await server.PatchAsync(zone, [new(name, "TXT", [.. change(there)])], cancellationToken);
    }

    private static string Quoted(string value) => $"\"{value}\"";
}
