using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes.Effects;
using Fokus.Domain.Lanes.Setup;
using NodaTime;

namespace Fokus.Domain.Lanes.Rules;

/// <summary>
/// The safety loop of a lane with three. It begins a crossing and can hold up its end; it never completes one: that takes
/// the closing loop to fall.
/// </summary>
internal static class UnderArm
{
    /// <summary>Something is under the arm.</summary>
    internal static LaneDecision Reached(LaneState state, LaneVisitId fresh, Instant at)
    {
        if (!state.IsUnderArm)
            return LaneDecision.Ignored(state);
        if (state.IsPassing)
            return Passage.Cross(state);
        // The arm is seen to be up, nobody armed, and nothing came over the closing loop: somebody slipped in.
        return state is { Phase: LanePhase.Idle, Gate: GatePosition.Up or GatePosition.Moving }
            ? Passage.Intrude(state, new LaneVisit(fresh, at))
            : LaneDecision.Ignored(state);
    }

    /// <summary>Nothing is under the arm any more.</summary>
    internal static LaneDecision Left(LaneState state, LoopState before, Instant at)
    {
        if (state.Setup.Loops == LaneLoops.Two)
            return LaneDecision.Ignored(state);
        if (state.IsUnderWay)
            return before == LoopState.Occupied ? Resolve(state, at) : LaneDecision.Ignored(state);
        return state is { IsLetThrough: true, IsSeenEmpty: true } && before != LoopState.Free
            ? Arrival.MayBeGone(state, before, at)
            : LaneDecision.Ignored(state);
    }

    /// <summary>
    /// The closing loop fell and something is still under the arm. If another vehicle has armed meanwhile it is that one,
    /// and nobody let it through; else it is the trailer of the one that passes.
    /// </summary>
    internal static LaneDecision StillThere(LaneState state, bool isSeen, Instant at)
    {
        if (!isSeen)
            return LaneDecision.Ignored(state);
        if (state is { Phase: LanePhase.Crossing or LanePhase.Intrusion, IsFollowed: true, Next: { } follower })
        {
            return state.Arming == LoopState.Occupied
                ? Passage.Commit(state, at)
                : Passage.CommitBeforeIntruder(state, follower, at);
        }

        return LaneDecision.Ignored(state with { Visit = state.Visit! with { HasLeftClosing = true } });
    }

    /// <summary>Three loops: true when a passage is under way and nothing is seen past the arm.</summary>
    internal static bool IsOver(LaneState state) =>
        state is { Setup.Loops: LaneLoops.Three, IsUnderWay: true, Closing: LoopState.Free, IsUnderArm: false };

    /// <summary>Three loops: what it means that nothing is past the arm any more. Nothing, while something is.</summary>
    internal static LaneDecision Resolve(LaneState state, Instant at)
    {
        if (!IsOver(state))
            return LaneDecision.Ignored(state);
        if (state.Phase == LanePhase.WrongWay)
            return Passage.CameThrough(state, at);
        if (state.Visit!.HasLeftClosing)
            return Passage.Commit(state, at);
        // It never reached the closing loop: it rolled back, or stands between the loops.
        return state.Phase == LanePhase.Intrusion
            ? Passage.AfterPassage(state, at, [new LaneEffect.StartDeadline(LaneDeadline.Close, at + LaneTimings.Close)])
            : BeforeArm(state, at);
    }

    private static LaneDecision BeforeArm(LaneState state, Instant at)
    {
        var open = state with { Phase = LanePhase.Open, IsFollowed = false };
        if (state.Gate == GatePosition.Down)
            return state.IsHeldOpen ? HeldOpen.IsDown(open, at) : GateWatch.Failed(open, FaultCode.VehicleStalled, at);
        return new(open,
        [
            state.IsSeenEmpty
                ? new LaneEffect.StartDeadline(LaneDeadline.BackOut, at + LaneTimings.BackOut)
                : new LaneEffect.StartDeadline(LaneDeadline.Passage, at + LaneTimings.NoPassage),
        ]);
    }
}
