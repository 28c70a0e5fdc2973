using NodaTime;

namespace Fokus.Domain.Access.Offline;

/// <summary>The end of a right: an agreement or a contract was withdrawn.</summary>
/// <param name="At">From this moment it was none.</param>
/// <param name="ListVersion">The first version of the list that says so.</param>
public sealed record Revocation(Instant At, int ListVersion);
