using Fokus.Domain.Ids;
using NodaTime;

namespace Fokus.Silo.Storage.Stays;

/// <summary>The last stay of a page: the next page begins after it.</summary>
internal sealed record StayCursor(Instant EnteredAt, StayId Stay);
