using Fokus.Domain.Ids;
using Fokus.Domain.Stays;
using NodaTime;

namespace Fokus.Domain.Lanes.Modes;

/// <summary>The order by which a gate is kept up, and what was done for it.</summary>
/// <param name="Order">Every command that keeps the gate up is numbered after it.</param>
/// <param name="Fate">What becomes of the stays that leave meanwhile.</param>
public sealed record Hold(CommandId Order, StayFate Fate)
{
    /// <summary>How many commands were given by it.</summary>
    public int Commands { get; init; }

    /// <summary>How many of them were given since the gate was last seen up.</summary>
    public int Tries { get; init; }

    /// <summary>The last command; <c>null</c> before the first.</summary>
    public CommandId? Command { get; init; }

    /// <summary>When it was given.</summary>
    public Instant? CommandedAt { get; init; }
}
