using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Money;
using Fokus.Domain.Plates;
using NodaTime;

namespace Fokus.Grains.Interfaces.Lanes;

/// <summary>A lane as the cluster knows it: the same machine over the same facts as in the garage.</summary>
/// <param name="Lane">Which.</param>
/// <param name="Name">Its name on the sign.</param>
/// <param name="Kind">Which way it leads.</param>
/// <param name="Epoch">The journal of the last fact that the twin has seen; 0 before the first.</param>
/// <param name="Seq">The last fact that the twin has seen.</param>
/// <param name="Phase">What the lane is doing.</param>
/// <param name="Gate">Where the arm is.</param>
/// <param name="Since">When the phase began; <c>null</c> before the first fact.</param>
[GenerateSerializer, Immutable, Alias("fokus.LaneTwin")]
public sealed record LaneTwin(
    [property: Id(0)] LaneId Lane,
    [property: Id(1)] string Name,
    [property: Id(2)] LaneKind Kind,
    [property: Id(3)] long Epoch,
    [property: Id(4)] long Seq,
    [property: Id(5)] LanePhase Phase,
    [property: Id(6)] GatePosition Gate,
    [property: Id(7)] Instant? Since)
{
    /// <summary>The plate at the lane; <c>null</c> when none is known. Personal data.</summary>
    [Id(8)]
    public Plate? Plate { get; init; }

    /// <summary>The ticket at the lane; <c>null</c> when there is none.</summary>
    [Id(9)]
    public TicketId? Ticket { get; init; }

    /// <summary>What is to be paid before the gate opens.</summary>
    [Id(10)]
    public Brl Due { get; init; }

    /// <summary>How often the twin came to another phase than the garage.</summary>
    [Id(11)]
    public long Differences { get; init; }

    /// <summary>Pictures that gave a plate.</summary>
    [Id(12)]
    public long PlatesRead { get; init; }

    /// <summary>Pictures that gave none.</summary>
    [Id(13)]
    public long PlatesUnread { get; init; }

    /// <summary>When a plate was last read; <c>null</c> when never.</summary>
    [Id(14)]
    public Instant? LastReadAt { get; init; }
}
