using NodaTime;

namespace Fokus.Domain.Facts;

/// <summary>A fact as the journal holds it.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="At">When it happened, on the garage's clock.</param>
/// <param name="Clock">How far that clock can be trusted.</param>
/// <param name="Fact">What happened.</param>
public sealed record RecordedFact(FactId Id, Instant At, ClockQuality Clock, Fact Fact);
