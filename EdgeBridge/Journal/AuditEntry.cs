using Fokus.Domain.Facts;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using NodaTime;

namespace Fokus.EdgeBridge.Journal;

/// <summary>A gate that was opened by hand.</summary>
/// <param name="Fact">Where it stands in the journal.</param>
/// <param name="At">When.</param>
/// <param name="Lane">Where.</param>
/// <param name="Order">Who, why, and what becomes of the stay.</param>
internal sealed record AuditEntry(FactId Fact, Instant At, LaneId Lane, ManualOpen Order);
