using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using NodaTime;

namespace Fokus.EdgeBridge.Stays.Search;

/// <summary>An open stay that may be the one that is looked for, for an operator to compare with what they see.</summary>
/// <param name="Stay">Which.</param>
/// <param name="Shown">Its plate, or the end of its ticket, tag or card; empty when it showed nothing. Personal data.</param>
/// <param name="IsPlate">True for a plate.</param>
/// <param name="EntryLane">Where it entered.</param>
/// <param name="EnteredAt">When.</param>
/// <param name="Due">What is due now.</param>
/// <param name="HasTicket">True when a ticket lets it out, and may be lost.</param>
internal sealed record FoundStay(StayId Stay, string Shown, bool IsPlate, LaneId EntryLane, Instant EnteredAt, Brl Due, bool HasTicket);
