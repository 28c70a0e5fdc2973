using Fokus.Tunnel.Keys;

namespace Fokus.Tunnel.Drivers;

/// <summary>What shall be different. What is <c>null</c> or not named stays as it is.</summary>
public sealed record TunnelChange
{
    /// <summary>The interface's own key.</summary>
    public PrivateKey? Key { get; init; }

    /// <summary>The UDP port; 0 for any free one.</summary>
    public int? ListenPort { get; init; }

    /// <summary>
    /// Peers to remove, before any is set: with its session and endpoint. One that is set in the same change begins anew,
    /// which also makes it forget the address of ours that it sent from.
    /// </summary>
    public IReadOnlyList<PublicKey> Remove { get; init; } = [];

    /// <summary>Peers to add, or to change: each has these addresses and no others afterwards.</summary>
    public IReadOnlyList<TunnelPeer> Set { get; init; } = [];

    /// <summary>Whether there is nothing to do.</summary>
    internal bool IsEmpty => Key is null && ListenPort is null && Remove.Count == 0 && Set.Count == 0;
}
