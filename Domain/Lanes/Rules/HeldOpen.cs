using Fokus.Domain.Faults;
using Fokus.Domain.Lanes.Effects;
using Fokus.Domain.Lanes.Modes;
using NodaTime;

namespace Fokus.Domain.Lanes.Rules;

/// <summary>
/// A gate that is kept up by order: it is commanded when it is seen down, with a command of its own each time, never more
/// often than an arm takes to lift, and no more once that was in vain. Whoever comes passes and is recorded.
/// </summary>
internal static class HeldOpen
{
    /// <summary>The visit of a vehicle that passes because the lane is kept open. Its stay ends as the order says.</summary>
    internal static LaneVisit LetThrough(LaneVisit visit, Hold hold) => visit with
    {
        IsByHand = true,
        IsByMode = true,
        Fate = hold.Fate,
        Due = Money.Brl.Zero,
        Commands = Math.Max(1, visit.Commands),
    };

    /// <summary>A vehicle came: it may go on, as soon as the gate is up.</summary>
    internal static LaneDecision Serve(LaneState state, LaneVisit visit, Instant at)
    {
        var served = Ready(state with { Visit = LetThrough(visit, state.Hold!), Next = null });
        return served.Phase == LanePhase.Opening
            ? Push(served, at, at + LaneTimings.OpenWithin, new LaneEffect.LookForPlate())
            : new(served, [new LaneEffect.LookForPlate(), new LaneEffect.StartDeadline(LaneDeadline.Passage, at + LaneTimings.NoPassage)]);
    }

    /// <summary>Whoever is let through stands before an open gate, or before one that is about to open.</summary>
    internal static LaneState Ready(LaneState state) =>
        state with { Phase = state.Gate == GatePosition.Down ? LanePhase.Opening : LanePhase.Open };

    /// <summary>Commands the gate up, unless it was commanded a moment ago: then the lift deadline looks again.</summary>
    internal static LaneDecision Push(LaneState state, Instant at, Instant expires, params ReadOnlySpan<LaneEffect> before)
    {
        var hold = state.Hold!;
        if (hold.CommandedAt is { } last && at < last + LaneTimings.Lift)
            return new(state, [.. before, new LaneEffect.StartDeadline(LaneDeadline.Lift, last + LaneTimings.Lift)]);
        if (hold.Tries >= LaneTimings.HoldTries)
            return GiveUp(state, at, before);
        var command = GateWatch.Numbered(hold.Order.Value, hold.Commands + 1);
        var pushed = hold with { Command = command, CommandedAt = at, Commands = hold.Commands + 1, Tries = hold.Tries + 1 };
        return new(state with { Hold = pushed },
        [
            .. before,
            new LaneEffect.OpenGate(command, expires),
            new LaneEffect.StartDeadline(LaneDeadline.Lift, at + LaneTimings.Lift),
        ]);
    }

    /// <summary>The arm reached its upper end.</summary>
    internal static LaneDecision IsUp(LaneState state, Instant at)
    {
        var held = state with { Hold = state.Hold! with { Tries = 0 } };
        if (held is { IsLetThrough: true, Phase: not LanePhase.Open })
            return GateWatch.Opened(held, at);
        return new(held,
        [
            new LaneEffect.StopDeadline(LaneDeadline.Lift),
            new LaneEffect.Clear(FaultCode.GateDidNotLift),
            new LaneEffect.Clear(FaultCode.GateCommandUnknown),
            new LaneEffect.Clear(FaultCode.GateCommandRefused),
            new LaneEffect.Clear(FaultCode.GateCommandExpired),
        ]);
    }

    /// <summary>The arm is down although it is to be up.</summary>
    internal static LaneDecision IsDown(LaneState state, Instant at) => Push(
        state.Phase == LanePhase.Open ? state with { Phase = LanePhase.Opening } : state,
        at,
        at + LaneTimings.OpenWithin,
        new LaneEffect.StopDeadline(LaneDeadline.Close),
        new LaneEffect.Clear(FaultCode.GateDidNotClose));

    /// <summary>What became of a command: nothing is repeated for it, the limit switches tell.</summary>
    internal static LaneDecision Replied(LaneState state, GateOutcome outcome) => outcome switch
    {
        GateOutcome.Done => LaneDecision.Ignored(state),
        GateOutcome.Unknown or GateOutcome.Unreachable => new(state, [new LaneEffect.Raise(FaultCode.GateCommandUnknown)]),
        GateOutcome.Refused => new(state, [new LaneEffect.Raise(FaultCode.GateCommandRefused)]),
        GateOutcome.Expired => new(state, [new LaneEffect.Raise(FaultCode.GateCommandExpired)]),
    };

    /// <summary>The arm should be up by now.</summary>
    internal static LaneDecision LiftPassed(LaneState state, Instant at) => state.Gate switch
    {
        GatePosition.Up => state.Phase == LanePhase.Opening ? GateWatch.Opened(state, at) : LaneDecision.Ignored(state),
        GatePosition.Down => Push(state, at, at + LaneTimings.OpenWithin, new LaneEffect.Raise(FaultCode.GateDidNotLift)),
        // Once it is seen down it is commanded again; what cannot be seen is not commanded.
        GatePosition.Moving or GatePosition.Unknown => state.Phase == LanePhase.Opening
            ? GiveUp(state, at, new LaneEffect.Raise(FaultCode.GateDidNotLift))
            : new(state, [new LaneEffect.Raise(FaultCode.GateDidNotLift)]),
    };

    /// <summary>Only a person goes on.</summary>
    private static LaneDecision GiveUp(LaneState state, Instant at, params ReadOnlySpan<LaneEffect> before)
    {
        if (state.Phase != LanePhase.Opening)
            return new(state, [.. before]);
        var failed = GateWatch.Failed(state, FaultCode.GateDidNotLift, at);
        return failed with { Effects = [.. before, .. failed.Effects] };
    }
}
