using System.Diagnostics;
using System.Net;
using Fokus.Tunnel;
using Fokus.Tunnel.Drivers;
using Fokus.Tunnel.Keys;

namespace Fokus.EdgeBridge.Link;

/// <summary>A gateway as the garage knows it.</summary>
/// <param name="Name">Its id, for logs.</param>
/// <param name="Key">Its public key.</param>
/// <param name="Preshared">The secret beside the pair; <c>null</c> for none.</param>
/// <param name="Endpoint">Where it is said to be.</param>
/// <param name="Address">Its address in the tunnel: all that may come from it, and all that is sent to it.</param>
internal sealed record GatewayTarget(string Name, PublicKey Key, PresharedKey? Preshared, HostAndPort Endpoint, IPAddress Address)
{
    /// <summary>Reads settings that were checked.</summary>
    /// <exception cref="TunnelException">The file of the secret is missing, broken, or open to others.</exception>
    public static GatewayTarget Of(GatewaySeat seat) => new(
        seat.Name,
        PublicKey.TryParse(seat.PublicKey, out var key) ? key : throw new UnreachableException("the settings were checked"),
        seat.PresharedKeyFile.Length > 0 ? KeyFile.LoadPreshared(seat.PresharedKeyFile) : null,
        HostAndPort.Find(seat.Endpoint)!,
        TunnelAddress.FindAddress(seat.TunnelAddress)!);

    /// <summary>As WireGuard is told.</summary>
    public TunnelPeer ToTunnel(IPEndPoint? endpoint, TimeSpan keepalive) =>
        new(Key, [new IPNetwork(Address, 32)]) { Preshared = Preshared, Endpoint = endpoint, Keepalive = keepalive };
}
