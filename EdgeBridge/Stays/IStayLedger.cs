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

    /// <summary>How many stays are open.</summary>
    int Inside { get; }

    /// <summary>The last stays, the newest first; at most <paramref name="count"/>.</summary>
    IReadOnlyList<Stay> Latest(int count);

    /// <summary>What a stay costs now, by the tariff book in force.</summary>
    Quote Quote(Stay stay, Instant at);

    /// <summary>Takes a payment. It is in the journal, and the lanes know it, when this returns.</summary>
    Task<PayAnswer> PayAsync(PayOrder order, CancellationToken cancellationToken);
}
