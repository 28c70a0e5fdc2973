using NodaTime;

namespace Fokus.Grains.Interfaces.Links;

/// <summary>Something that was done to a garage's tunnel, kept for whoever asks later.</summary>
/// <param name="At">When.</param>
/// <param name="What">A word that never changes, such as <c>revoked</c>.</param>
/// <param name="By">Who: a user, or the garage itself.</param>
/// <param name="Note">More; may be empty. Never a key's secret half or a code.</param>
[GenerateSerializer, Immutable, Alias("fokus.LinkLogEntry")]
public sealed record LinkLogEntry(
    [property: Id(0)] Instant At, [property: Id(1)] string What, [property: Id(2)] string By, [property: Id(3)] string Note);
