using Fokus.Gateway.Certificates.Acme;
using Fokus.Gateway.Routes;

namespace Fokus.Gateway.Certificates;

/// <summary>A certificate that the routes ask for.</summary>
/// <param name="Name">Under which it is held.</param>
/// <param name="Hosts">What it is good for.</param>
/// <param name="Proof">How the authority is shown that they are ours.</param>
internal sealed record CertificateWish(string Name, IReadOnlyList<string> Hosts, ChallengeKind Proof)
{
    /// <summary>One for the zone and all hosts right below it, so that a new garage needs none; and one for each customer's own host.</summary>
    public static IEnumerable<CertificateWish> Of(RouteTable table)
    {
        yield return new(table.Zone, [table.Zone, $"*.{table.Zone}"], ChallengeKind.Dns);
        foreach (var host in table.OwnHosts)
            yield return new(host, [host], ChallengeKind.Http);
    }
}
