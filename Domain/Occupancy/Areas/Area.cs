using Fokus.Domain.Ids;

namespace Fokus.Domain.Occupancy.Areas;

/// <summary>One area of a garage.</summary>
/// <param name="Id">Which.</param>
/// <param name="Within">The area that one has to be in to reach it; <c>null</c> for one that is reached from the street.</param>
/// <param name="Capacity">Bays, those of the areas within it included; zero or more.</param>
public sealed record Area(AreaId Id, AreaId? Within, int Capacity);
