using Fokus.Grains.Stores;
using NodaTime;

namespace Fokus.Silo.Storage.Facts;

/// <summary>A fact as it is listed for those who read along.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="At">When it happened, on the garage's clock.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Lane">The lane that it names; <c>null</c> when none.</param>
/// <param name="Stay">The stay that it names; <c>null</c> when none.</param>
/// <param name="Json">The row as JSON, with the names of the wire.</param>
internal sealed record StoredFact(FactPlace Place, Instant At, string Kind, string? Lane, string? Stay, string Json);
