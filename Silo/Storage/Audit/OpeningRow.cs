using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Stays;
using Fokus.Grains.Stores;
using NodaTime;

namespace Fokus.Silo.Storage.Audit;

/// <summary>A gate that somebody opened by hand.</summary>
internal sealed record OpeningRow(
    CommandId Command,
    LaneId Lane,
    OperatorId By,
    OpenReason Reason,
    string Note,
    StayFate Fate,
    Instant AskedAt,
    Instant HeardAt,
    GateOutcome? Outcome,
    FactPlace Fact);
