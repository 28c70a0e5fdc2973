using Fokus.Silo.Identity;

namespace Fokus.Silo.EdgeLink;

/// <summary>The keys that a garage is told in its Welcome: whose word about a person, and whose signature under a list, it takes.</summary>
internal sealed class TrustedKeys(GatewayKeys gateways, ListKeys lists)
{
    internal async Task<Told> CurrentAsync(CancellationToken cancellationToken) =>
        new(await gateways.CurrentAsync(cancellationToken), await lists.CurrentAsync(cancellationToken));

    /// <summary>What was told.</summary>
    internal sealed record Told(IReadOnlyList<byte[]> Gateways, IReadOnlyList<byte[]> Lists)
    {
        internal bool IsSameAs(Told other) => AreSame(Gateways, other.Gateways) && AreSame(Lists, other.Lists);

        private static bool AreSame(IReadOnlyList<byte[]> one, IReadOnlyList<byte[]> other) =>
            one.Count == other.Count && one.Zip(other).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second));
    }
}
