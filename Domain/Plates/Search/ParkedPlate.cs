using Fokus.Domain.Ids;

namespace Fokus.Domain.Plates.Search;

/// <summary>A vehicle inside, by the plate it entered with.</summary>
/// <param name="Stay">Its stay.</param>
/// <param name="Plate">As written at entry.</param>
public readonly record struct ParkedPlate(StayId Stay, Plate Plate);
