using Fokus.Domain.Faults;
using Fokus.Domain.Lanes.Effects;
using NodaTime;

namespace Fokus.Domain.Lanes.Rules;

/// <summary>What it means that a wait is over. A deadline that comes late, for a phase that is past, means nothing.</summary>
internal static class LaneDeadlines
{
    internal static LaneDecision Passed(LaneState state, LaneDeadline deadline, Instant at) => deadline switch
    {
        LaneDeadline.Plate => state.Phase == LanePhase.Present ? AskForTicket(state, at) : LaneDecision.Ignored(state),
        LaneDeadline.Lift when state.IsHeldOpen => HeldOpen.LiftPassed(state, at),
        LaneDeadline.Lift => state.Phase == LanePhase.Opening ? DidNotLift(state, at) : LaneDecision.Ignored(state),
        LaneDeadline.BackOut => state is { IsLetThrough: true, IsSeenEmpty: true } ? Passage.BackOut(state, at) : LaneDecision.Ignored(state),
        LaneDeadline.Passage => NoPassage(state, at),
        LaneDeadline.Patience => IsWaiting(state)
            ? new(state, [new LaneEffect.Raise(FaultCode.VehicleWaiting)])
            : LaneDecision.Ignored(state),
        LaneDeadline.Close => DidNotClose(state),
    };

    /// <summary>No plate: the ticket takes over, at an entry by printing one, at an exit by showing it.</summary>
    internal static LaneDecision AskForTicket(LaneState state, Instant at, params ReadOnlySpan<LaneEffect> more)
    {
        // A camera that reads the same unknown plate every few seconds must not put off the alarm for ever.
        if (state.Phase == LanePhase.AskingTicket)
            return new(state, [.. more]);
        return new(state with { Phase = LanePhase.AskingTicket },
        [
            new LaneEffect.StopDeadline(LaneDeadline.Plate),
            new LaneEffect.StartDeadline(LaneDeadline.Patience, at + LaneTimings.Patience),
            .. more,
        ]);
    }

    /// <summary>An arm that was up already when it was commanded does not move: no limit switch tells.</summary>
    private static LaneDecision DidNotLift(LaneState state, Instant at) => state.Gate == GatePosition.Up
        ? GateWatch.Opened(state, at)
        : GateWatch.Failed(state, FaultCode.GateDidNotLift, at);

    private static LaneDecision NoPassage(LaneState state, Instant at)
    {
        if (state.Phase != LanePhase.Open)
            return LaneDecision.Ignored(state);
        return state.IsSeenEmpty
            ? Passage.BackOut(state, at)
            : new(state, [new LaneEffect.Raise(FaultCode.VehicleStalled)]);
    }

    private static LaneDecision DidNotClose(LaneState state) =>
        !state.IsHeldOpen && state.Gate is GatePosition.Up or GatePosition.Moving && state.Phase is not (LanePhase.Opening or LanePhase.Open or LanePhase.Crossing)
            ? new(state, [new LaneEffect.Raise(FaultCode.GateDidNotClose)])
            : LaneDecision.Ignored(state);

    private static bool IsWaiting(LaneState state) =>
        state.Phase is LanePhase.AskingTicket or LanePhase.IssuingTicket or LanePhase.AwaitingPayment or LanePhase.NeedsAttendant;
}
