using Fokus.Domain.Ids;
using NodaTime;

namespace Fokus.Domain.Access.PassBack;

/// <summary>
/// "Reset to neutral" for a whole site: after a fault nobody's position is believed, and the next use in either
/// direction says it anew.
/// </summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Note">Why, in their words; may be empty.</param>
public sealed record PositionReset(Instant At, OperatorId By, string Note)
{
    /// <summary>True when a credential was not used since: its position is not known.</summary>
    /// <param name="lastUse">Its last use that was let pass; <c>null</c> for none.</param>
    public bool IsNeutral(Instant? lastUse) => lastUse is not { } last || last < At;
}
