using Fokus.Domain.Ids;

namespace Fokus.Gateway.Links.Peers;

/// <summary>All garages that may have a link, as the centre said last: a whole, never a difference.</summary>
/// <param name="Number">Grows with each change; an older document than the one in force is refused, since it could let in who was shut out.</param>
/// <param name="Garages">Those with a link.</param>
/// <param name="Revoked">Those whose link was taken away, for the gateway to say so.</param>
internal sealed record PeerDocument(long Number, IReadOnlyList<GaragePeer> Garages, IReadOnlyList<GarageId> Revoked)
{
    public static readonly PeerDocument None = new(0, [], []);
}
