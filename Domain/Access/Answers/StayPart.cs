using Fokus.Domain.Ids;

namespace Fokus.Domain.Access.Answers;

/// <summary>What a use that passes does to stays, once the crossing is complete.</summary>
public abstract record StayPart
{
    private StayPart()
    {
    }

    /// <summary>A stay begins.</summary>
    /// <param name="Stops">The stay whose exit was missed: the system ends it, flagged "stopped by system". Mostly <c>null</c>.</param>
    public sealed record Begins(StayId? Stops) : StayPart;

    /// <summary>A stay goes on in another area.</summary>
    /// <param name="Stay">Which.</param>
    /// <param name="To">Where.</param>
    public sealed record Moves(StayId Stay, AreaId To) : StayPart;

    /// <summary>A stay ends.</summary>
    /// <param name="Stay">Which.</param>
    public sealed record Ends(StayId Stay) : StayPart;

    /// <summary>The entry was missed: a stay begins and ends at this moment, flagged "started by system".</summary>
    public sealed record BeginsAndEnds : StayPart;
}
