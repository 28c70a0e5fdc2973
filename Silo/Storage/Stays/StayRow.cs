using Fokus.Domain.Access;
using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Stays;
using NodaTime;

namespace Fokus.Silo.Storage.Stays;

/// <summary>A stay in a list, with all that its vehicle showed.</summary>
internal sealed record StayRow(
    StayId Stay,
    Alternates Shown,
    LaneId EntryLane,
    Instant EnteredAt,
    Brl Paid,
    LaneId? ExitLane,
    Instant? LeftAt,
    StayFate? Fate)
{
    /// <summary>The group of the subscription that it parks by; <c>null</c> for everybody else.</summary>
    internal SubscriberGroupId? Group { get; init; }
}
