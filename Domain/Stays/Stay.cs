using System.Collections.Immutable;
using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Payments;
using Fokus.Domain.Tariffs.Subscribers;
using NodaTime;

namespace Fokus.Domain.Stays;

/// <summary>The time of one vehicle inside, from one completed crossing to the other.</summary>
/// <param name="Id">The id of its entry visit.</param>
/// <param name="Credential">What it is known by.</param>
/// <param name="EntryLane">Where it entered.</param>
/// <param name="EnteredAt">When it armed the entry lane: the price is counted from here.</param>
public sealed record Stay(StayId Id, Credential Credential, LaneId EntryLane, Instant EnteredAt)
{
    /// <summary>Where the stay stands.</summary>
    public StayPhase Phase { get; init; } = StayPhase.Inside;

    /// <summary>What has been paid for it.</summary>
    public Brl Paid { get; init; }

    /// <summary>The exit opens without a further charge up to and including this moment; <c>null</c> before a payment.</summary>
    public Instant? PaidUntil { get; init; }

    /// <summary>When it left; <c>null</c> while inside.</summary>
    public Instant? LeftAt { get; init; }

    /// <summary>How it ended; <c>null</c> while inside.</summary>
    public StayFate? Fate { get; init; }

    /// <summary>What shops gave to it, in the order in which they did; one may be there twice.</summary>
    public ImmutableArray<AgreementId> Agreements { get; init; } = [];

    /// <summary>The subscription that it parks by; <c>null</c> for everybody else.</summary>
    public SubscriberContract? Contract { get; init; }

    /// <summary>The version of the tariff book that was announced on its ticket; <c>null</c> when none was.</summary>
    public int? AnnouncedVersion { get; init; }

    /// <summary>The stay after a payment. The caller has made sure that this payment was not applied before.</summary>
    public Stay Apply(Payment payment) => this with
    {
        Paid = Paid + payment.Amount,
        PaidUntil = PaidUntil is { } until ? Instant.Max(until, payment.PaidUntil) : payment.PaidUntil,
    };

    /// <summary>The stay after the vehicle has left.</summary>
    public Stay Leave(Instant at, StayFate fate) =>
        this with { Phase = StayPhase.Left, LeftAt = at, Fate = fate };
}
