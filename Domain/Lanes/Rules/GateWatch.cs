using System.Globalization;
using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes.Effects;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Money;
using NodaTime;

namespace Fokus.Domain.Lanes.Rules;

/// <summary>The gate of a lane: who opens it, what became of the command, and what its limit switches say.</summary>
internal static class GateWatch
{
    /// <summary>What the vehicle showed lets it through: commands the gate, or calls the person who does.</summary>
    internal static LaneDecision Authorise(LaneState state, LaneVisit visit, Instant at, params ReadOnlySpan<LaneEffect> before) =>
        state.IsOpenedByCredentials
            ? Command(state, visit, Numbered(visit.Id.Value, visit.Commands + 1), at + LaneTimings.OpenWithin, at, before)
            : AwaitPerson(state, visit, before);

    /// <summary>An id has at most 64 characters; the end of a minted one is what tells it from others.</summary>
    internal static CommandId Numbered(string id, int count)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"-{count}");
        return CommandId.Parse(string.Concat(id.AsSpan(Math.Max(0, id.Length + number.Length - 64)), number));
    }

    /// <summary>It is known who it is, and only a person opens here.</summary>
    internal static LaneDecision AwaitPerson(LaneState state, LaneVisit visit, params ReadOnlySpan<LaneEffect> before)
    {
        var waiting = state with { Phase = LanePhase.NeedsAttendant, Visit = visit };
        return state.Phase == LanePhase.NeedsAttendant
            ? new(waiting, [.. before])
            : new(waiting,
            [
                .. before,
                new LaneEffect.StopDeadline(LaneDeadline.Plate),
                new LaneEffect.StopDeadline(LaneDeadline.Patience),
                new LaneEffect.Raise(FaultCode.VehicleWaiting),
            ]);
    }

    /// <summary>
    /// A person orders the gate open. One authorisation is one crossing: an open gate is not opened again, and one order
    /// is one command, however often it arrives.
    /// </summary>
    internal static LaneDecision Ordered(LaneState state, LaneInput.OpenOrdered ordered, Instant at)
    {
        var order = ordered.Order;
        if (at > order.Expires || state.Phase is LanePhase.Open or LanePhase.Crossing || state.Visit?.Command == order.Command
            || state is { Phase: LanePhase.Idle, IsHeldOpen: true, Gate: GatePosition.Up })
            return LaneDecision.Ignored(state);
        var expires = Instant.Min(order.Expires, at + LaneTimings.OrderWithin);
        // Something is under the arm that nobody let through: let it out, and go on watching it as what it is.
        if (state is { Phase: LanePhase.Intrusion or LanePhase.WrongWay, Visit: { } intruder })
        {
            return new(state with { Visit = intruder with { Command = order.Command } },
                [new LaneEffect.OpenGate(order.Command, expires)]);
        }

        var visit = (state.Visit ?? new LaneVisit(ordered.Visit, at)) with
        {
            Fate = order.Fate,
            IsByHand = true,
            IsByMode = false,
            Due = Brl.Zero,
        };
        return Command(state, visit, order.Command, expires, at);
    }

    /// <summary>What became of a command.</summary>
    internal static LaneDecision Replied(LaneState state, LaneInput.GateReplied replied, Instant at)
    {
        if (state.Hold?.Command == replied.Command)
            return HeldOpen.Replied(state, replied.Outcome);
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
    internal static LaneDecision Moved(LaneState state, GatePosition before, Instant at) => state.Gate switch
    {
        GatePosition.Up => state.IsHeldOpen ? HeldOpen.IsUp(state, at) : IsUp(state, at),
        GatePosition.Down when UnderArm.IsOver(state) => UnderArm.Resolve(state, at),
        GatePosition.Down => state.IsHeldOpen ? HeldOpen.IsDown(state, at) : IsDown(state, before, at),
        GatePosition.Moving or GatePosition.Unknown => state.IsPassing ? Passage.Cross(state) : LaneDecision.Ignored(state),
    };

    private static LaneDecision IsUp(LaneState state, Instant at) => state.Phase switch
    {
        LanePhase.Opening or LanePhase.NeedsAttendant when state.IsLetThrough => Opened(state, at),
        LanePhase.Open or LanePhase.Crossing or LanePhase.Intrusion or LanePhase.WrongWay => LaneDecision.Ignored(state),
        // Nobody here commanded it: a key, a remote control, or before a restart. It must come down again all the same.
        _ => new(state,
        [
            new LaneEffect.Clear(FaultCode.GateDidNotLift),
            new LaneEffect.StartDeadline(LaneDeadline.Close, at + LaneTimings.Close),
        ]),
    };

    private static LaneDecision IsDown(LaneState state, GatePosition before, Instant at)
    {
        if (IsUndecidedSinceRestart(state))
            return ReopenAfterRestart(state, state.Visit!, at);
        if (state.Phase == LanePhase.Open)
            return Failed(state, FaultCode.VehicleStalled, at);
        // The loops were reported before the arm: what looked like a second vehicle came from the other side.
        if (state.Phase == LanePhase.Intrusion && before == GatePosition.Unknown)
        {
            return new(state with { Phase = LanePhase.WrongWay },
                [new LaneEffect.Clear(FaultCode.UnauthorisedPassage), new LaneEffect.Raise(FaultCode.WrongWay)]);
        }

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
    internal static LaneDecision Restarted(LaneState state, Instant at) => Resumed(
        state with { IsBlind = false, Hold = state.Hold is { } hold ? hold with { Tries = 0 } : null }, at);

    private static LaneDecision Resumed(LaneState state, Instant at) => state.Phase switch
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

    /// <summary>The arm is up for the visit, which may be on its way already: a long vehicle reaches over both loops.</summary>
    internal static LaneDecision Opened(LaneState state, Instant at)
    {
        var open = state with { Phase = LanePhase.Open };
        LaneEffect[] effects =
        [
            new LaneEffect.StopDeadline(LaneDeadline.Lift),
            new LaneEffect.StopDeadline(LaneDeadline.Close),
            new LaneEffect.StopDeadline(LaneDeadline.Patience),
            new LaneEffect.Clear(FaultCode.GateDidNotLift),
            new LaneEffect.Clear(FaultCode.GateCommandUnknown),
            new LaneEffect.Clear(FaultCode.GateCommandRefused),
            new LaneEffect.Clear(FaultCode.GateCommandExpired),
            new LaneEffect.Clear(FaultCode.VehicleWaiting),
        ];
        return open.IsPassing
            ? Passage.Cross(open, effects)
            : new(open, [.. effects, new LaneEffect.StartDeadline(LaneDeadline.Passage, at + LaneTimings.NoPassage)]);
    }

    /// <summary>True when a vehicle waits before a gate that is down, and was to open before the restart.</summary>
    internal static bool IsUndecidedSinceRestart(LaneState state) => state is
    {
        Phase: LanePhase.Opening,
        Visit: { Command: null, IsByMode: false },
        Arming: LoopState.Occupied,
        Gate: GatePosition.Down,
    };

    /// <summary>The vehicle still waits: that is a new decision, and a new command. A person's order is never repeated.</summary>
    internal static LaneDecision ReopenAfterRestart(LaneState state, LaneVisit visit, Instant at) => visit.IsByHand
        ? Failed(state, FaultCode.GateCommandUnknown, at)
        : Authorise(state, visit, at, new LaneEffect.StopDeadline(LaneDeadline.BackOut));

    /// <summary>The gate is not open for the visit, and only a person can go on. Without a vehicle the visit soon ends.</summary>
    internal static LaneDecision Failed(LaneState state, FaultCode fault, Instant at) =>
        new(state with { Phase = LanePhase.NeedsAttendant },
        [
            new LaneEffect.StopDeadline(LaneDeadline.Lift),
            new LaneEffect.StopDeadline(LaneDeadline.Passage),
            new LaneEffect.Raise(fault),
            new LaneEffect.StartDeadline(LaneDeadline.Patience, at + LaneTimings.Patience),
            .. state.IsSeenEmpty
                ? [new LaneEffect.StartDeadline(LaneDeadline.BackOut, at + LaneTimings.BackOut)]
                : Array.Empty<LaneEffect>(),
        ]);
}
