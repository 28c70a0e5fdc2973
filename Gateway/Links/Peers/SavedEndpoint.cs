using System.Net;
using Fokus.Tunnel.Keys;
using NodaTime;

namespace Fokus.Gateway.Links.Peers;

/// <summary>Where a garage was heard last, kept over restarts: so the hub can speak first, and need not wait until a garage does.</summary>
/// <param name="Key">Its public key at that time; a garage with another key is another machine.</param>
/// <param name="Endpoint">From where.</param>
/// <param name="LastHeardAt">When, about.</param>
internal sealed record SavedEndpoint(PublicKey Key, IPEndPoint Endpoint, Instant LastHeardAt);
