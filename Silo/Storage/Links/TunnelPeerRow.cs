using Fokus.Domain.Ids;

namespace Fokus.Silo.Storage.Links;

/// <summary>A garage that may have a tunnel, as the hubs are told.</summary>
internal sealed record TunnelPeerRow(GarageId Garage, string PublicKey, string? NextKey, string V4, string V6);
