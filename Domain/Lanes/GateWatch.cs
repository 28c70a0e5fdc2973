using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes.Effects;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Money;
using NodaTime;

namespace Fokus.Domain.Lanes;

/// <summary>The gate of a lane: who opens it, what became of the command, and what its limit switches say.</summary>
internal static class GateWatch
{
    /// <summary>What the vehicle showed lets it through: commands the gate.</summary>
    internal static LaneDecision Authorise(LaneState state, LaneVisit visit, Instant at, params ReadOnlySpan<LaneEffect> before)
    {
        var command = CommandId.Parse($"{visit.Id}-{visit.Commands + 1}");
        return Command(state, visit, command, at + LaneTimings.OpenWithin, at, before);
    }

    /// <summary>A person orders the gate open. One authorisation is one crossing: an open gate is not opened again.</summary>
    internal static LaneDecision Ordered(LaneState state, LaneInput.OpenOrdered ordered, Instant at)
    {
        var order = ordered.Order;
        if (at > order.Expires || state.Phase is LanePhase.Open or LanePhase.Crossing)
            return LaneDecision.Ignored(state);
        // Something is under the arm that nobody let through: let it out, and go on watching it as what it is.
        if (state.Phase is LanePhase.Intrusion or LanePhase.WrongWay)
            return new(state, [new LaneEffect.OpenGate(order.Command, order.Expires)]);

        var visit = (state.Visit ?? new LaneVisit(ordered.Visit, at)) with
        {
            Fate = order.Fate,
            IsByHand = true,
            Due = Brl.Zero,
        };
        return Command(state, visit, order.Command, order.Expires, at);
    }

    /// <summary>What became of a command.</summary>
    internal static LaneDecision Replied(LaneState state, LaneInput.GateReplied replied, Instant at)
    {
        if (state.Phase != LanePhase.Opening || state.Visit?.Command != replied.Command)
            return LaneDecision.Ignored(state);
        return replied.Outcome switch
        {
            GateOutcome.Done => state.Gate == GatePosition.Up ? Opened(state, at) : LaneDecision.Ignored(state),
            // The limit switch will tell; the lift deadline speaks if it does not.
            GateOutcome.Unknown => new(state, [new LaneEffect.Raise(FaultCode.GateCommandUnknown)]),
            GateOutcome.Refused => Failed(state, FaultCode.GateCommandRefused, at),
            GateOutcome.Expired => Failed(state, FaultCode.GateCommandExpired, at),
            GateOutcome.Unreachable => Failed(state, FaultCode.GateCommandUnknown, at),
        };
    }

    /// <summary>The arm moved.</summary>
    internal static LaneDecision Moved(LaneState state, Instant at)
    {
        var isCommanded = state.Phase == LanePhase.Opening
            || (state.Phase == LanePhase.NeedsAttendant && state.Visit?.Command is not null);
        if (state.Gate == GatePosition.Up && isCommanded)
            return Opened(state, at);
        if (state.Gate != GatePosition.Down)
            return LaneDecision.Ignored(state);

        if (state.Phase == LanePhase.Opening && state.Visit is { Command: null } visit && state.Arming == LoopState.Occupied)
            return ReopenAfterRestart(state, visit, at);
        if (state.Phase == LanePhase.Open)
            return Failed(state, FaultCode.VehicleStalled, at);
        return new(state, [new LaneEffect.StopDeadline(LaneDeadline.Close), new LaneEffect.Clear(FaultCode.GateDidNotClose)]);
    }

    /// <summary>The board is silent.</summary>
    internal static LaneDecision BoardLost(LaneState state) => new(state, [new LaneEffect.Raise(FaultCode.BoardLost)]);

    /// <summary>The board answers again; its levels follow.</summary>
    internal static LaneDecision BoardBack(LaneState state) => new(state, [new LaneEffect.Clear(FaultCode.BoardLost)]);

    /// <summary>
    /// The program starts again. The vehicle may still be there; a command given before may have been carried out or
    /// not. Nothing is repeated here: the board's levels, which follow, decide.
    /// </summary>
    internal static LaneDecision Restarted(LaneState state, Instant at) => state.Phase switch
    {
        LanePhase.Present => new(state,
            [new LaneEffect.LookForPlate(), new LaneEffect.StartDeadline(LaneDeadline.Plate, at + LaneTimings.PlateWait)]),
        LanePhase.AskingTicket or LanePhase.AwaitingPayment or LanePhase.NeedsAttendant =>
            new(state, [new LaneEffect.StartDeadline(LaneDeadline.Patience, at + LaneTimings.Patience)]),
        LanePhase.IssuingTicket => new(state with { Phase = LanePhase.AskingTicket },
            [new LaneEffect.StartDeadline(LaneDeadline.Patience, at + LaneTimings.Patience)]),
        LanePhase.Opening => new(state with { Visit = state.Visit! with { Command = null } },
            [new LaneEffect.StartDeadline(LaneDeadline.Lift, at + LaneTimings.Lift)]),
        LanePhase.Open => new(state, [new LaneEffect.StartDeadline(LaneDeadline.Passage, at + LaneTimings.NoPassage)]),
        LanePhase.Idle or LanePhase.Crossing or LanePhase.Intrusion or LanePhase.WrongWay => LaneDecision.Ignored(state),
    };

    private static LaneDecision Command(
        LaneState state, LaneVisit visit, CommandId command, Instant expires, Instant at, params ReadOnlySpan<LaneEffect> before)
    {
        var commanded = visit with { Command = command, Commands = visit.Commands + 1 };
        return new(state with { Phase = LanePhase.Opening, Visit = commanded },
        [
            .. before,
            new LaneEffect.StopDeadline(LaneDeadline.Plate),
            new LaneEffect.StopDeadline(LaneDeadline.Patience),
            new LaneEffect.Clear(FaultCode.VehicleWaiting),
            new LaneEffect.Clear(FaultCode.NoStayKnown),
            new LaneEffect.OpenGate(command, expires),
            new LaneEffect.StartDeadline(LaneDeadline.Lift, at + LaneTimings.Lift),
        ]);
    }

    private static LaneDecision Opened(LaneState state, Instant at) =>
        new(state with { Phase = LanePhase.Open },
        [
            new LaneEffect.StopDeadline(LaneDeadline.Lift),
            new LaneEffect.StopDeadline(LaneDeadline.Close),
            new LaneEffect.StartDeadline(LaneDeadline.Passage, at + LaneTimings.NoPassage),
            new LaneEffect.Clear(FaultCode.GateDidNotLift),
            new LaneEffect.Clear(FaultCode.GateCommandUnknown),
        ]);

    /// <summary>A vehicle still waits before a closed gate that was to open before the restart: that is a new decision.</summary>
    private static LaneDecision ReopenAfterRestart(LaneState state, LaneVisit visit, Instant at) => visit.IsByHand
        ? Failed(state, FaultCode.GateCommandUnknown, at)
        : Authorise(state, visit, at);

    private static LaneDecision Failed(LaneState state, FaultCode fault, Instant at) =>
        new(state with { Phase = LanePhase.NeedsAttendant },
        [
            new LaneEffect.StopDeadline(LaneDeadline.Lift),
            new LaneEffect.StopDeadline(LaneDeadline.Passage),
            new LaneEffect.Raise(fault),
            new LaneEffect.StartDeadline(LaneDeadline.Patience, at + LaneTimings.Patience),
        ]);
}
