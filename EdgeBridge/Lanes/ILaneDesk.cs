using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Modes;
using Fokus.Web.Lanes;

namespace Fokus.EdgeBridge.Lanes;

/// <summary>All lanes of the garage, as a console or the cluster sees them.</summary>
internal interface ILaneDesk
{
    /// <summary>All lanes now, in the order of the garage file.</summary>
    IReadOnlyList<LaneView> Views { get; }

    /// <summary>Each lane whenever it changes; the latest view of a lane wins when the reader is slow.</summary>
    IAsyncEnumerable<LaneView> WatchAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Gives a lane a person's order. It is in the journal when this returns, whatever the answer, except when it expired
    /// before it was read.
    /// </summary>
    Task<OrderAnswer> OrderAsync(LaneId lane, ManualOpen order, CancellationToken cancellationToken);

    /// <summary>Gives a lane a person's order to work in another way. As with an order to open, it is recorded or nothing is done.</summary>
    /// <returns><see cref="OrderAnswer.Refused"/> when the lane works that way already.</returns>
    Task<OrderAnswer> OrderModeAsync(LaneId lane, ModeOrder order, CancellationToken cancellationToken);

    /// <summary>Gives a reversible lane a person's order to lead the other way.</summary>
    /// <returns><see cref="OrderAnswer.Refused"/> unless the lane is reversible, empty and its gate is down.</returns>
    Task<OrderAnswer> TurnAsync(LaneId lane, DirectionOrder order, CancellationToken cancellationToken);

    /// <summary>Tells an exit whose stay it is that stands there. It opens only when nothing is due.</summary>
    /// <returns><see cref="OrderAnswer.Refused"/> when nobody waits there, or the stay is not open.</returns>
    Task<OrderAnswer> NameStayAsync(LaneId lane, NamingOrder order, CancellationToken cancellationToken);

    /// <summary>
    /// Tells a lane that a person has seen a fault of it. That the fault is gone shows in the view; it stays when the lane
    /// can see its end by itself.
    /// </summary>
    /// <returns>False when there is no such lane.</returns>
    bool Acknowledge(LaneId lane, FaultCode fault, OperatorId by);

    /// <summary>The last picture of a lane as JPEG; <c>null</c> when there is none.</summary>
    ReadOnlyMemory<byte>? PictureOf(LaneId lane);
}
