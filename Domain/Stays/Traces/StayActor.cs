using Fokus.Domain.Ids;

namespace Fokus.Domain.Stays.Traces;

/// <summary>Who did something to a stay.</summary>
public abstract record StayActor
{
    private StayActor()
    {
    }

    /// <summary>Nobody: it follows from what happened at a lane or a pay point.</summary>
    public sealed record Machine : StayActor;

    /// <summary>A person.</summary>
    /// <param name="Who">Which.</param>
    public sealed record Person(OperatorId Who) : StayActor;
}
