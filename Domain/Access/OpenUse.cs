using Fokus.Domain.Ids;
using Fokus.Domain.Plates;
using NodaTime;

namespace Fokus.Domain.Access;

/// <summary>An open stay of the credential that is shown.</summary>
/// <param name="Stay">Which.</param>
/// <param name="EnteredAt">Since when.</param>
/// <param name="Area">Where the vehicle stands.</param>
/// <param name="Plate">Its plate; <c>null</c> when none was read.</param>
public sealed record OpenUse(StayId Stay, Instant EnteredAt, AreaId Area, Plate? Plate);
