using Fokus.Wire.Edge.V1;
using Grpc.Core;

namespace Fokus.EdgeBridge.Uplink;

/// <summary>The two connections to one silo.</summary>
/// <param name="Live">For what must not wait.</param>
/// <param name="Journal">For what may: a connection of its own, so that its bytes are not in the way.</param>
/// <param name="Headers">Say who calls.</param>
internal sealed record LinkLine(EdgeLink.EdgeLinkClient Live, EdgeLink.EdgeLinkClient Journal, Metadata Headers)
{
    /// <summary>The headers of a call that belongs to a session.</summary>
    internal Metadata HeadersOf(string session)
    {
        var headers = new Metadata { { "fokus-session", session } };
        foreach (var header in Headers)
            headers.Add(header);
        return headers;
    }
}
