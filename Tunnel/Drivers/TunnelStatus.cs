using Fokus.Tunnel.Keys;

namespace Fokus.Tunnel.Drivers;

/// <summary>What an interface says of itself.</summary>
/// <param name="Key">Its own public key; <c>null</c> when none was set yet.</param>
/// <param name="ListenPort">Its UDP port; 0 when it has none yet.</param>
/// <param name="Peers">All peers.</param>
public sealed record TunnelStatus(PublicKey? Key, int ListenPort, IReadOnlyList<PeerStatus> Peers)
{
    /// <summary>A peer; <c>null</c> when there is none of this key.</summary>
    public PeerStatus? Find(PublicKey key) => Peers.FirstOrDefault(peer => peer.Key == key);
}
