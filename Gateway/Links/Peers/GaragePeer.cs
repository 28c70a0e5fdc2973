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
    /// <summary>
    /// As WireGuard is told. The hub keeps nothing alive: a thousand garages that are off would be a thousand handshakes
    /// every few seconds.
    /// </summary>
    public TunnelPeer ToTunnel(IPEndPoint? endpoint) => new(Key, [new IPNetwork(Address, 32)]) { Preshared = Preshared, Endpoint = endpoint };
}
