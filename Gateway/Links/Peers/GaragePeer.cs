using System.Net;
using Fokus.Domain.Ids;
using Fokus.Tunnel.Drivers;
using Fokus.Tunnel.Keys;

namespace Fokus.Gateway.Links.Peers;

/// <summary>A garage as the hub knows it.</summary>
/// <param name="Garage">Which.</param>
/// <param name="Key">Its public key.</param>
/// <param name="Address">Its one address in the tunnel.</param>
/// <param name="Preshared">The secret beside the pair; <c>null</c> for none.</param>
internal sealed record GaragePeer(GarageId Garage, PublicKey Key, IPAddress Address, PresharedKey? Preshared)
{
    /// <summary>The key that it changes over to; <c>null</c> when it does not.</summary>
    public PublicKey? NextKey { get; init; }

    /// <summary>All that it may send from.</summary>
    public IReadOnlyList<IPNetwork> Allowed => [new IPNetwork(Address, 32)];

    /// <summary>
    /// As WireGuard is told. The hub keeps nothing alive: a thousand garages that are off would be a thousand handshakes
    /// every few seconds.
    /// </summary>
    public TunnelPeer ToTunnel(IPEndPoint? endpoint) => new(Key, Allowed) { Preshared = Preshared, Endpoint = endpoint };

    /// <summary>
    /// The next key, let in but without an address: an address belongs to one peer, and the old key needs it until the new
    /// one is heard.
    /// </summary>
    public TunnelPeer? NextToTunnel() => NextKey is { } next ? new(next, []) { Preshared = Preshared } : null;

    /// <summary>The peer once it has changed over.</summary>
    public GaragePeer ChangedOver() => NextKey is { } next ? this with { Key = next, NextKey = null } : this;

    /// <summary>Whether a peer is the same server with the same address, even when its key is the next one by now.</summary>
    public bool IsSameServer(GaragePeer now) =>
        Garage == now.Garage && Address.Equals(now.Address) && Equals(Preshared, now.Preshared) && (Key == now.Key || NextKey == now.Key);
}
