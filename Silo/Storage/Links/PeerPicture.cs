using System.Collections.Immutable;

namespace Fokus.Silo.Storage.Links;

/// <summary>Who may have a tunnel, whole.</summary>
/// <param name="Number">Grows with each change, for ever.</param>
/// <param name="Peers">In the order of their garages.</param>
/// <param name="Revoked">Garages whose tunnel was taken away.</param>
internal sealed record PeerPicture(long Number, ImmutableArray<TunnelPeerRow> Peers, ImmutableArray<string> Revoked);
