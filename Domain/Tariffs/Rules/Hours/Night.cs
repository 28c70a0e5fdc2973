using NodaTime;

namespace Fokus.Domain.Tariffs.Rules.Hours;

/// <summary>One night on the garage's clock.</summary>
internal readonly record struct Night(Instant Begin, Instant End);
