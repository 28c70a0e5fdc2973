using Fokus.Domain.Faults;
using Fokus.Domain.Lanes.Effects;
using NodaTime;

namespace Fokus.Domain.Lanes;

/// <summary>What it means that a wait is over. A deadline that comes late, for a phase that is past, means nothing.</summary>
internal static class LaneDeadlines
{
    internal static LaneDecision Passed(LaneState state, LaneDeadline deadline, Instant at) => deadline switch
    {
        LaneDeadline.Plate => state.Phase == LanePhase.Present ? AskForTicket(state, at) : LaneDecision.Ignored(state),
        LaneDeadline.Lift => state.Phase == LanePhase.Opening ? DidNotLift(state, at) : LaneDecision.Ignored(state),
        LaneDeadline.BackOut => IsGone(state) ? Passage.BackOut(state, at) : LaneDecision.Ignored(state),
        LaneDeadline.Passage => NoPassage(state, at),
        LaneDeadline.Patience => IsWaiting(state)
            ? new(state, [new LaneEffect.Raise(FaultCode.VehicleWaiting)])
            : LaneDecision.Ignored(state),
        LaneDeadline.Close => DidNotClose(state),
    };

    /// <summary>No plate: the ticket takes over, at an entry by printing one, at an exit by showing it.</summary>
    internal static LaneDecision AskForTicket(LaneState state, Instant at, params ReadOnlySpan<LaneEffect> more) =>
        new(state with { Phase = LanePhase.AskingTicket },
        [
            new LaneEffect.StopDeadline(LaneDeadline.Plate),
            new LaneEffect.StartDeadline(LaneDeadline.Patience, at + LaneTimings.Patience),
            .. more,
        ]);

    private static LaneDecision DidNotLift(LaneState state, Instant at) =>
        new(state with { Phase = LanePhase.NeedsAttendant },
        [
            new LaneEffect.Raise(FaultCode.GateDidNotLift),
            new LaneEffect.StartDeadline(LaneDeadline.Patience, at + LaneTimings.Patience),
        ]);

    private static LaneDecision NoPassage(LaneState state, Instant at)
    {
        if (state.Phase != LanePhase.Open)
            return LaneDecision.Ignored(state);
        return state is { Arming: LoopState.Free, Closing: LoopState.Free }
            ? Passage.BackOut(state, at)
            : new(state, [new LaneEffect.Raise(FaultCode.VehicleStalled)]);
    }

    private static LaneDecision DidNotClose(LaneState state) =>
        state.Gate != GatePosition.Down && state.Phase is not (LanePhase.Opening or LanePhase.Open or LanePhase.Crossing)
            ? new(state, [new LaneEffect.Raise(FaultCode.GateDidNotClose)])
            : LaneDecision.Ignored(state);

    /// <summary>Gone means seen to be gone: an unknown loop is not a free one.</summary>
    private static bool IsGone(LaneState state) =>
        state is { Arming: LoopState.Free, Closing: LoopState.Free, Visit: not null }
        && state.Phase is LanePhase.Opening or LanePhase.Open or LanePhase.NeedsAttendant;

    private static bool IsWaiting(LaneState state) =>
        state.Phase is LanePhase.AskingTicket or LanePhase.IssuingTicket or LanePhase.AwaitingPayment or LanePhase.NeedsAttendant;
}
