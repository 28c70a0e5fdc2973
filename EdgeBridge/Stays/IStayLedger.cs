using Fokus.Domain.Ids;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using Fokus.Domain.Tariffs;
using NodaTime;

namespace Fokus.EdgeBridge.Stays;

/// <summary>The garage's own book of stays. It answers without the cluster.</summary>
internal interface IStayLedger
{
    /// <summary>The oldest open stay of a vehicle; an old plate and its Mercosul renewal are one. <c>null</c> when none is open.</summary>
    Stay? InsideBy(Plate plate);

    /// <summary>The open stay of a ticket; <c>null</c> when none is open.</summary>
    Stay? InsideBy(TicketId ticket);

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
}
