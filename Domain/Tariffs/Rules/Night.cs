using NodaTime;

namespace Fokus.Domain.Tariffs.Rules;

/// <summary>One night whose fixed price holds for a stay.</summary>
internal readonly record struct Night(Instant Begin, Instant End);
