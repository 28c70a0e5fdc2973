using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes.Effects;
using Fokus.Domain.Lanes.Setup;
using NodaTime;

namespace Fokus.Domain.Lanes.Rules;

/// <summary>The arming loop: a vehicle arrives and is served, or leaves, forwards or backwards.</summary>
internal static class Arrival
{
    /// <summary>A vehicle came onto the arming loop.</summary>
    internal static LaneDecision ArmingReached(LaneState state, LoopState before, LaneVisitId fresh, Instant at)
    {
        var next = state with { Next = new LaneVisit(fresh, at) };
        return state.Phase switch
        {
            LanePhase.Idle => Begin(state, new LaneVisit(fresh, at), at),
            LanePhase.Crossing or LanePhase.Intrusion or LanePhase.WrongWay =>
                LaneDecision.Ignored(next with { IsFollowed = state.IsFollowed || before == LoopState.Free }),
            LanePhase.Opening when GateWatch.IsUndecidedSinceRestart(next) =>
                GateWatch.ReopenAfterRestart(next, next.Visit!, at),
            // The loop fell for less than the back-out time: the same vehicle moved a little, or it is on its way and
            // the next one follows closely. Who it was shows when the closing loop falls.
            LanePhase.Opening or LanePhase.Open or LanePhase.NeedsAttendant =>
                new(next, [new LaneEffect.StopDeadline(LaneDeadline.BackOut)]),
            LanePhase.AwaitingPayment when state.Visit is { Due.IsZero: true } visit => LookAgain(state, visit, at),
            // What happened at the printer while the loop was out of sight is not known: the driver may ask again.
            LanePhase.IssuingTicket when before == LoopState.Unknown =>
                LaneDecision.Ignored(state with { Phase = LanePhase.AskingTicket }),
            LanePhase.Present or LanePhase.AskingTicket or LanePhase.IssuingTicket or LanePhase.AwaitingPayment =>
                LaneDecision.Ignored(state),
        };
    }

    /// <summary>The vehicle left the arming loop, forwards or backwards.</summary>
    internal static LaneDecision ArmingLeft(LaneState state, LoopState before, Instant at) => state.Phase switch
    {
        LanePhase.Idle => LaneDecision.Ignored(state),
        LanePhase.Present or LanePhase.AskingTicket or LanePhase.IssuingTicket or LanePhase.AwaitingPayment =>
            LeftUnserved(state),
        LanePhase.NeedsAttendant when !state.IsLetThrough => LeftUnserved(state),
        LanePhase.NeedsAttendant or LanePhase.Opening or LanePhase.Open => state.IsPassing
            ? Passage.Cross(state with { Next = null })
            : MayBeGone(state with { Next = null }, before, at),
        LanePhase.Crossing or LanePhase.Intrusion when IsLostBehind(state) =>
            new(state with { Next = null, IsFollowed = false }, [new LaneEffect.Raise(FaultCode.PassageUnseen)]),
        // Whoever armed behind the visit is under the arm already, or has left.
        LanePhase.Crossing or LanePhase.Intrusion or LanePhase.WrongWay => state is { IsFollowed: true, IsUnderArm: true }
            ? LaneDecision.Ignored(state)
            : UnderArm.Resolve(state with { Next = null, IsFollowed = false }, at),
    };

    /// <summary>
    /// Two loops: true when another vehicle armed behind the one that crosses, and is gone while the closing loop has not
    /// fallen between them. It backed out, or it passed bumper to bumper on the other's leave: the loops cannot tell.
    /// </summary>
    private static bool IsLostBehind(LaneState state) =>
        state is { Setup.Loops: LaneLoops.Two, IsFollowed: true, Closing: LoopState.Occupied, Gate: not GatePosition.Down };

    /// <summary>
    /// Nobody is seen before the gate: unless the closing loop rises, the visit ends. If the loop fell while it was out
    /// of sight, the vehicle may have passed as well as backed out, and somebody must look.
    /// </summary>
    internal static LaneDecision MayBeGone(LaneState state, LoopState before, Instant at) => new(state,
    [
        new LaneEffect.StartDeadline(LaneDeadline.BackOut, at + LaneTimings.BackOut),
        .. state.IsSeenEmpty && before == LoopState.Unknown
            ? [new LaneEffect.Raise(FaultCode.PassageUnseen)]
            : Array.Empty<LaneEffect>(),
    ]);

    /// <summary>Starts to serve a vehicle on the arming loop, as the mode of the lane has it.</summary>
    internal static LaneDecision Begin(LaneState state, LaneVisit visit, Instant at)
    {
        if (state.IsHeldOpen)
            return HeldOpen.Serve(state, visit, at);
        var begun = state with { Visit = visit, Next = null };
        if (state.IsShut)
        {
            return new(begun with { Phase = LanePhase.NeedsAttendant },
                [new LaneEffect.LookForPlate(), new LaneEffect.StartDeadline(LaneDeadline.Patience, at + LaneTimings.Patience)]);
        }

        // The camera is asked all the same: by its next picture it is known to be back.
        return state.IsBlind
            ? LaneDeadlines.AskForTicket(begun with { Phase = LanePhase.Present }, at, new LaneEffect.LookForPlate())
            : new(begun with { Phase = LanePhase.Present },
                [new LaneEffect.LookForPlate(), new LaneEffect.StartDeadline(LaneDeadline.Plate, at + LaneTimings.PlateWait)]);
    }

    /// <summary>
    /// It was paid while the loop was out of sight, so the vehicle on it may be another one: the gate opens for whoever
    /// is recognised anew, not for whoever stands there.
    /// </summary>
    private static LaneDecision LookAgain(LaneState state, LaneVisit visit, Instant at)
    {
        var begun = Begin(state, visit.Anew(), at);
        return begun with { Effects = [new LaneEffect.StopDeadline(LaneDeadline.Patience), .. begun.Effects] };
    }

    /// <summary>The visit as it arrived: whatever was shown must be shown again. A ticket that lies in the mouth is still its own.</summary>
    internal static LaneVisit Anew(this LaneVisit visit) =>
        new(visit.Id, visit.ArmedAt) { Ticket = visit.Ticket, Command = visit.Command, Commands = visit.IsByMode ? 0 : visit.Commands };

    private static LaneDecision LeftUnserved(LaneState state)
    {
        var visit = state.Visit!;
        // It did not go backwards: it is past the arm, and the gate is not down. Nobody let it through.
        if (state is { IsPastArm: true, Gate: not GatePosition.Down })
            return Passage.Intrude(state, visit);

        List<LaneEffect> effects = new(16);
        if (visit.Ticket is not null)
            effects.Add(Passage.Voided(visit));
        effects.Add(new LaneEffect.StopDeadline(LaneDeadline.Plate));
        effects.Add(new LaneEffect.StopDeadline(LaneDeadline.Patience));
        effects.AddRange(Passage.AllClear);
        var emptied = Passage.Emptied(state);
        if (state.Closing != LoopState.Occupied)
            return new(emptied, effects);

        // The gate is down and something is behind it: the vehicle backed out, and another one came from the other side.
        var intruded = Passage.Intrude(emptied, state.Next ?? visit);
        return intruded with { Effects = [.. effects, .. intruded.Effects] };
    }
}
