using Fokus.Domain.Ids;
using NodaTime;

namespace Fokus.Domain.Lanes;

/// <summary>Somebody's word whose stay it is that stands at an exit, with everything that the audit must show.</summary>
/// <param name="Stay">The stay that they chose.</param>
/// <param name="Command">Executed once, however often it arrives.</param>
/// <param name="By">Who.</param>
/// <param name="Note">Why, in their words; may be empty. At most 200 characters.</param>
/// <param name="AskedAt">When the button was pressed, on this server's clock.</param>
/// <param name="Expires">After this moment the order is dropped, whatever the reason for the delay.</param>
public sealed record NamingOrder(
    StayId Stay,
    CommandId Command,
    OperatorId By,
    string Note,
    Instant AskedAt,
    Instant Expires);
