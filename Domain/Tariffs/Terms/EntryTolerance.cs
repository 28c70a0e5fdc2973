using NodaTime;

namespace Fokus.Domain.Tariffs.Terms;

/// <summary>The first minutes of a stay, in which a driver may change their mind.</summary>
/// <param name="Within">Zero for none. Exactly this long is still within.</param>
/// <param name="Kind">What it is worth to whoever stays longer.</param>
public sealed record EntryTolerance(Duration Within, ToleranceKind Kind);
