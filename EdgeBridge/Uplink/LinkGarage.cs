using Fokus.Domain.Ids;

namespace Fokus.EdgeBridge.Uplink;

/// <summary>What the garage says of itself when it calls.</summary>
/// <param name="Id">Which garage.</param>
/// <param name="Lanes">Its lanes in the order of the garage file.</param>
internal sealed record LinkGarage(GarageId Id, IReadOnlyList<LinkLane> Lanes);
