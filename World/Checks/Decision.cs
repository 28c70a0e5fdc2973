using Fokus.Domain.Ids;
using NodaTime;

namespace Fokus.World.Checks;

/// <summary>A decision to open a gate, as the journal proves it.</summary>
/// <param name="Lane">Which gate.</param>
/// <param name="Command">Which command.</param>
/// <param name="At">When it was decided.</param>
/// <param name="Expires">Until when it was alive.</param>
internal sealed record Decision(LaneId Lane, CommandId Command, Instant At, Instant Expires);
