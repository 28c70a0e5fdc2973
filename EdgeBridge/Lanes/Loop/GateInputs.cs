using System.Diagnostics;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Inputs;
using Fokus.EdgeBridge.Drivers.Gates;
using NodaTime;

namespace Fokus.EdgeBridge.Lanes.Loop;

/// <summary>What a gate's board says, as inputs of the lane machine, with the fresh ids that these may need.</summary>
internal static class GateInputs
{
    /// <summary>
    /// What a board says of a lane that leads the other way than its loops are wired for: a vehicle meets the far one first.
    /// </summary>
    internal static GateSignal Turned(GateSignal signal) => signal switch
    {
        GateSignal.Arming far => new GateSignal.Closing(far.IsOccupied),
        GateSignal.Closing near => new GateSignal.Arming(near.IsOccupied),
        _ => signal,
    };

    /// <summary><c>null</c> for a signal that means nothing at this kind of lane.</summary>
    internal static LaneInput? Of(GateSignal signal, LaneKind kind, bool isFull, Instant at) => signal switch
    {
        GateSignal.Online => new LaneInput.BoardBack(),
        GateSignal.Lost => new LaneInput.BoardLost(),
        GateSignal.Arming { IsOccupied: true } => new LaneInput.ArmingOn(IdSource.NewVisit(at)),
        GateSignal.Arming => new LaneInput.ArmingOff(),
        GateSignal.Safety { IsOccupied: true } => new LaneInput.SafetyOn(IdSource.NewVisit(at)),
        GateSignal.Safety => new LaneInput.SafetyOff(),
        GateSignal.Closing { IsOccupied: true } => new LaneInput.ClosingOn(IdSource.NewVisit(at)),
        GateSignal.Closing => new LaneInput.ClosingOff(),
        GateSignal.Moved moved => new LaneInput.GateMoved(moved.Position),
        GateSignal.TicketButton when kind == LaneKind.Entry => new LaneInput.TicketAsked(IdSource.NewTicket(at), isFull),
        GateSignal.TicketTaken when kind == LaneKind.Entry => new LaneInput.TicketTaken(),
        GateSignal.TicketButton or GateSignal.TicketTaken => null,
        _ => throw new UnreachableException("GateSignal is a closed family"),
    };
}
