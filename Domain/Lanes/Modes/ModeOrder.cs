using Fokus.Domain.Ids;
using Fokus.Domain.Stays;
using NodaTime;

namespace Fokus.Domain.Lanes.Modes;

/// <summary>Somebody's order that a lane works in another way, with everything that the audit must show.</summary>
/// <param name="Mode">How it works from now on.</param>
/// <param name="Command">Executed once, however often it arrives.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why.</param>
/// <param name="Note">In their words; required for <see cref="OpenReason.Other"/>, else may be empty. At most 200 characters.</param>
/// <param name="Fate">What becomes of the stays that leave while the lane is kept open.</param>
/// <param name="AskedAt">When the button was pressed, on this server's clock.</param>
/// <param name="Expires">After this moment the order is dropped, whatever the reason for the delay.</param>
public sealed record ModeOrder(
    LaneMode Mode,
    CommandId Command,
    OperatorId By,
    OpenReason Reason,
    string Note,
    StayFate Fate,
    Instant AskedAt,
    Instant Expires);
