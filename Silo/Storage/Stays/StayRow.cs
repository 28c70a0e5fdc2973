using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using NodaTime;

namespace Fokus.Silo.Storage.Stays;

/// <summary>A stay in a list.</summary>
internal sealed record StayRow(
    StayId Stay,
    Plate? Plate,
    TicketId? Ticket,
    LaneId EntryLane,
    Instant EnteredAt,
    Brl Paid,
    LaneId? ExitLane,
    Instant? LeftAt,
    StayFate? Fate);
