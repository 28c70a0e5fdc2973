using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Inputs;
using Fokus.EdgeBridge.Drivers.Cameras;
using Fokus.EdgeBridge.Drivers.Gates;
using Fokus.EdgeBridge.Drivers.Readers;
using Fokus.EdgeBridge.Lanes.Sight;
using Fokus.EdgeBridge.Protocols;
using NodaTime;

namespace Fokus.EdgeBridge.Lanes.Loop;

/// <summary>Everything that can wait in the queue of a lane.</summary>
internal abstract record LaneItem
{
    private LaneItem()
    {
    }

    /// <summary>The gate's board said something.</summary>
    internal sealed record Heard(GateSignal Signal) : LaneItem;

    /// <summary>The camera said something.</summary>
    /// <param name="Signal">What.</param>
    /// <param name="AskedFor">The visit for which the lane asked; <c>null</c> when the camera spoke by itself.</param>
    internal sealed record Saw(CameraSignal Signal, LaneVisitId? AskedFor) : LaneItem;

    /// <summary>A picture was read.</summary>
    /// <param name="Visit">The visit that was on the loop when the picture came.</param>
    /// <param name="Look">What the engine made of it.</param>
    /// <param name="Picture">The picture.</param>
    internal sealed record Read(LaneVisitId Visit, PictureLook Look, SeenPicture Picture) : LaneItem;

    /// <summary>The scanner read a code.</summary>
    internal sealed record Scanned(string Text) : LaneItem;

    /// <summary>What became of a command to the gate.</summary>
    internal sealed record Replied(CommandId Command, GateOutcome Outcome) : LaneItem;

    /// <summary>What became of a ticket.</summary>
    internal sealed record Printed(TicketId Ticket, bool IsDone) : LaneItem;

    /// <summary>A timer ran out.</summary>
    /// <param name="Deadline">Which.</param>
    /// <param name="Start">Which start of it: a timer that was replaced says nothing.</param>
    internal sealed record TimeUp(LaneDeadline Deadline, long Start) : LaneItem;

    /// <summary>A person's order.</summary>
    /// <param name="Order">What.</param>
    /// <param name="Expiry">Until when it may be carried out.</param>
    /// <param name="Answer">Who waits for the answer.</param>
    internal sealed record Ordered(ManualOpen Order, Expiry Expiry, TaskCompletionSource<OrderAnswer> Answer) : LaneItem;

    /// <summary>A person's order about the lane or about who stands there, and not about its gate.</summary>
    /// <param name="Input">The order, as the lane hears it then.</param>
    /// <param name="Command">Its id.</param>
    /// <param name="Expiry">Until when it may be carried out.</param>
    /// <param name="Answer">Who waits for the answer.</param>
    internal sealed record Governed(Func<Instant, LaneInput> Input, CommandId Command, Expiry Expiry, TaskCompletionSource<OrderAnswer> Answer) : LaneItem;

    /// <summary>A person has seen a fault of the lane.</summary>
    internal sealed record Acknowledged(FaultCode Fault, OperatorId By) : LaneItem;

    /// <summary>The lane has another name: it is shown again.</summary>
    internal sealed record Renamed : LaneItem;

    /// <summary>A stay was paid somewhere in the garage.</summary>
    internal sealed record Paid(StayId Stay) : LaneItem;
}
