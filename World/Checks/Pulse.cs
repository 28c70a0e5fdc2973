using Fokus.Domain.Ids;
using NodaTime;

namespace Fokus.World.Checks;

/// <summary>One pulse on the opening relay, as the board simulator counted it.</summary>
/// <param name="Lane">At which gate.</param>
/// <param name="At">When the relay closed.</param>
internal sealed record Pulse(LaneId Lane, Instant At);
