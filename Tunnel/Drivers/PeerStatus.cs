using System.Net;
using Fokus.Tunnel.Keys;
using NodaTime;

namespace Fokus.Tunnel.Drivers;

/// <summary>What an interface says of a peer.</summary>
/// <param name="Key">Who it is.</param>
public sealed record PeerStatus(PublicKey Key)
{
    /// <summary>Where it was last heard from, or was said to be; <c>null</c> when not known.</summary>
    public IPEndPoint? Endpoint { get; init; }

    /// <summary>The addresses that are its own.</summary>
    public IReadOnlyList<IPNetwork> Allowed { get; init; } = [];

    /// <summary>The last handshake; <c>null</c> when there was none. No sign of life: it may be three minutes old on a good link.</summary>
    public Instant? LastHandshakeAt { get; init; }

    /// <summary>Bytes that came from it and were genuine. They grow with each keepalive: the sign of life.</summary>
    public long ReceivedBytes { get; init; }

    /// <summary>Bytes that were sent to it.</summary>
    public long SentBytes { get; init; }

    /// <summary>How often it is sent something; <c>null</c> for never.</summary>
    public TimeSpan? Keepalive { get; init; }
}
