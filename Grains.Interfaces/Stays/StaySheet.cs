using System.Collections.Immutable;
using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using NodaTime;

namespace Fokus.Grains.Interfaces.Stays;

/// <summary>A stay with everything that happened to it.</summary>
/// <param name="Stay">Which.</param>
/// <param name="EntryLane">Where it entered.</param>
/// <param name="EnteredAt">The price is counted from here.</param>
/// <param name="EntryEpoch">The journal of the fact that opened it.</param>
/// <param name="EntrySeq">The place of that fact in its journal.</param>
[GenerateSerializer, Immutable, Alias("fokus.StaySheet")]
public sealed record StaySheet(
    [property: Id(0)] StayId Stay,
    [property: Id(1)] LaneId EntryLane,
    [property: Id(2)] Instant EnteredAt,
    [property: Id(3)] long EntryEpoch,
    [property: Id(4)] long EntrySeq)
{
    /// <summary>The plate that it showed; <c>null</c> when none was read. Personal data.</summary>
    [Id(5)]
    public Plate? Plate { get; init; }

    /// <summary>The ticket that lets it out; <c>null</c> for none, and once it was lost.</summary>
    [Id(6)]
    public TicketId? Ticket { get; init; }

    /// <summary>Where the stay stands.</summary>
    [Id(7)]
    public StayPhase Phase { get; init; } = StayPhase.Inside;

    /// <summary>What has been paid.</summary>
    [Id(8)]
    public Brl Paid { get; init; }

    /// <summary>The exit opens without a further charge until then; <c>null</c> before a payment.</summary>
    [Id(9)]
    public Instant? PaidUntil { get; init; }

    /// <summary>The payments, in the order in which they were taken.</summary>
    [Id(10)]
    public ImmutableArray<PaymentSheet> Payments { get; init; } = [];

    /// <summary>When it left; <c>null</c> while inside.</summary>
    [Id(11)]
    public Instant? LeftAt { get; init; }

    /// <summary>Where it left; <c>null</c> while inside.</summary>
    [Id(12)]
    public LaneId? ExitLane { get; init; }

    /// <summary>How it ended; <c>null</c> while inside.</summary>
    [Id(13)]
    public StayFate? Fate { get; init; }

    /// <summary>The journal of the fact that ended it; <c>null</c> while inside.</summary>
    [Id(14)]
    public long? ExitEpoch { get; init; }

    /// <summary>The place of that fact in its journal; <c>null</c> while inside.</summary>
    [Id(15)]
    public long? ExitSeq { get; init; }

    /// <summary>The version of the tariff book that its ticket announced; <c>null</c> when there is no ticket.</summary>
    [Id(16)]
    public int? AnnouncedVersion { get; init; }

    /// <summary>The tag that it showed; <c>null</c> for none. Personal data.</summary>
    [Id(17)]
    public TagId? Tag { get; init; }

    /// <summary>The card that it showed; <c>null</c> for none. Personal data.</summary>
    [Id(18)]
    public CardId? Card { get; init; }

    /// <summary>The group of the subscription that it parks by; <c>null</c> for everybody else.</summary>
    [Id(19)]
    public SubscriberGroupId? Group { get; init; }

    /// <summary>The subscription is valid from this moment; <c>null</c> without one.</summary>
    [Id(20)]
    public Instant? ContractFrom { get; init; }

    /// <summary>The subscription is valid up to and without this moment; <c>null</c> without one.</summary>
    [Id(21)]
    public Instant? ContractUntil { get; init; }

    /// <summary>True when its entry was missed: the system began it at the exit.</summary>
    [Id(22)]
    public bool StartedBySystem { get; init; }

    /// <summary>True when its exit was missed: the system ended it at the next entry.</summary>
    [Id(23)]
    public bool StoppedBySystem { get; init; }

    /// <summary>What became of its ticket; <c>null</c> when it was not lost.</summary>
    [Id(24)]
    public LostTicketSheet? LostTicket { get; init; }
}
