using Fokus.Domain.Ids;
using NodaTime;

namespace Fokus.Domain.Lanes.Modes;

/// <summary>Somebody's order that a reversible lane leads the other way, with everything that the audit must show.</summary>
/// <param name="Direction">Which way it leads from now on.</param>
/// <param name="Command">Executed once, however often it arrives.</param>
/// <param name="By">Who.</param>
/// <param name="Note">Why, in their words; may be empty. At most 200 characters.</param>
/// <param name="AskedAt">When the button was pressed, on this server's clock.</param>
/// <param name="Expires">After this moment the order is dropped, whatever the reason for the delay.</param>
public sealed record DirectionOrder(
    LaneKind Direction,
    CommandId Command,
    OperatorId By,
    string Note,
    Instant AskedAt,
    Instant Expires);
