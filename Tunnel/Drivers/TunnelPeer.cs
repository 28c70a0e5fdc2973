using System.Net;
using Fokus.Tunnel.Keys;

namespace Fokus.Tunnel.Drivers;

/// <summary>How a peer shall be.</summary>
/// <param name="Key">Who it is.</param>
/// <param name="Allowed">
/// The addresses that it may send from and is sent to. An address belongs to one peer: WireGuard takes it from another
/// without a word.
/// </param>
public sealed record TunnelPeer(PublicKey Key, IReadOnlyList<IPNetwork> Allowed)
{
    /// <summary>The shared secret; <c>null</c> leaves what is there, and a new peer without one.</summary>
    public PresharedKey? Preshared { get; init; }

    /// <summary>Where it is; <c>null</c> leaves what was learned.</summary>
    public IPEndPoint? Endpoint { get; init; }

    /// <summary>How often it is sent something when there is nothing to say: whole seconds; <c>null</c> for never.</summary>
    public TimeSpan? Keepalive { get; init; }

    internal int KeepaliveSeconds => (int)(Keepalive?.TotalSeconds ?? 0);
}
