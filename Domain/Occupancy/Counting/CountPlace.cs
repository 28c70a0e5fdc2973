using Fokus.Domain.Ids;

namespace Fokus.Domain.Occupancy.Counting;

/// <summary>Where and as what a vehicle is counted.</summary>
/// <param name="Area">Where.</param>
/// <param name="Group">As what.</param>
public readonly record struct CountPlace(AreaId Area, UserGroup Group);
