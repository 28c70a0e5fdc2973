using Fokus.Domain.Ids;
using Fokus.Domain.Payments;
using Fokus.Domain.Stays;
using Fokus.Domain.Stays.Inputs;
using NodaTime;

namespace Fokus.Grains.Stores;

/// <summary>A stay as it is stored: what opened it, what was paid, what ended it.</summary>
/// <param name="Opened">The stay when it began.</param>
/// <param name="OpenedBy">The fact that opened it.</param>
/// <param name="Payments">In the order in which they were taken.</param>
/// <param name="Exit">What ended it; <c>null</c> while inside.</param>
internal sealed record StayRecord(
    Stay Opened, FactPlace OpenedBy, IReadOnlyList<StayRecord.Paid> Payments, StayRecord.Left? Exit)
{
    /// <summary>What became of its ticket; <c>null</c> when it was not lost.</summary>
    internal Lost? Ticket { get; init; }

    /// <summary>A ticket that was lost, who said so, and the fact that reported it.</summary>
    internal sealed record Lost(TicketId Ticket, StayCommand Order, Instant At, FactPlace By);

    /// <summary>A payment and the fact that reported it.</summary>
    internal sealed record Paid(Payment Payment, FactPlace By);

    /// <summary>The end of the stay and the fact that reported it.</summary>
    internal sealed record Left(Instant At, LaneId Lane, StayFate Fate, FactPlace By);
}
