using Fokus.Domain.Ids;
using Fokus.Domain.Stays;
using Fokus.Domain.Stays.Inputs;
using Fokus.Domain.Tariffs;
using NodaTime;

namespace Fokus.EdgeBridge.Stays;

/// <summary>The garage's own book of stays. It answers without the cluster.</summary>
internal interface IStayLedger
{
    /// <summary>
    /// The open stays that are known by any of these, the oldest first. A stay is found by everything that its vehicle
    /// showed; an old plate and its Mercosul renewal are one.
    /// </summary>
    IReadOnlyList<Stay> InsideBy(params IEnumerable<Credential> credentials);

    /// <summary>How many are inside by the right of a group of subscribers.</summary>
    int InsideBy(SubscriberGroupId group);

    /// <summary>True when a ticket lets nobody pass any more: its driver backed out, or lost it.</summary>
    bool IsVoid(TicketId ticket);

    /// <summary>When any of these was last let pass, in either direction; <c>null</c> for never.</summary>
    Instant? LastUse(IEnumerable<Credential> credentials);

    /// <summary>A stay, open or not; <c>null</c> when this garage does not know it.</summary>
    Stay? Find(StayId stay);

    /// <summary>All open stays, in no order.</summary>
    IReadOnlyList<Stay> Open { get; }

    /// <summary>How many stays are open.</summary>
    int Inside { get; }

    /// <summary>The last stays, the newest first; at most <paramref name="count"/>.</summary>
    IReadOnlyList<Stay> Latest(int count);

    /// <summary>The version of the tariff book that a ticket given at a moment announces.</summary>
    int AnnouncedVersion(Instant at);

    /// <summary>What a stay costs now, by the version of the tariff book that prices it.</summary>
    /// <param name="stay">The stay.</param>
    /// <param name="at">Now.</param>
    /// <param name="point">Where it would be paid; <c>null</c> for the exit grace of the site.</param>
    Quote Quote(Stay stay, Instant at, PayPointId? point = null);

    /// <summary>Takes a payment. It is in the journal, and the lanes know it, when this returns.</summary>
    Task<PayAnswer> PayAsync(PayOrder order, CancellationToken cancellationToken);

    /// <summary>A driver lost the ticket and a person found the stay. It is in the journal, and the lanes know it, when this returns.</summary>
    /// <param name="stay">The stay that was found.</param>
    /// <param name="order">Who says so and why; carried out once, however often it comes.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<LostTicketAnswer> LoseTicketAsync(StayId stay, StayCommand order, CancellationToken cancellationToken);
}
