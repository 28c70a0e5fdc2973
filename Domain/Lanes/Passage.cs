using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes.Effects;
using Fokus.Domain.Stays;
using NodaTime;

namespace Fokus.Domain.Lanes;

/// <summary>The closing loop: a vehicle crosses, and who it is that crosses; or it comes where nobody should.</summary>
internal static class Passage
{
    /// <summary>Something is on the closing loop.</summary>
    internal static LaneDecision ClosingReached(LaneState state, LaneVisitId fresh, Instant at)
    {
        if (state.Phase == LanePhase.Idle)
            return Intrude(state, new LaneVisit(fresh, at));

        // In a dense queue the arming loop does not fall between two vehicles: if it is still held when the closing loop
        // falls, a vehicle is there that needs a visit of its own. It counts from here, since nobody saw it arm.
        var isUnderWay = state.Phase is LanePhase.Crossing or LanePhase.Intrusion or LanePhase.WrongWay;
        var next = state with { Next = isUnderWay && state.Next is { } known ? known : new LaneVisit(fresh, at) };
        return next.IsPassing ? Cross(next) : LaneDecision.Ignored(next);
    }

    /// <summary>
    /// The closing loop fell: whatever crossed has crossed. A fall that was not seen, because the board or the program
    /// was away, commits only a visit that was crossing already and of which nothing is left on either loop: it went on
    /// far more often than it went back, and without its stay the driver would stand before the exit. Somebody looks.
    /// </summary>
    internal static LaneDecision ClosingLeft(LaneState state, LoopState before, Instant at)
    {
        var isSeen = before == LoopState.Occupied;
        return state.Phase switch
        {
            LanePhase.Crossing or LanePhase.Intrusion when isSeen => Commit(state, at),
            LanePhase.Crossing when state.Arming == LoopState.Free => Commit(state, at, new LaneEffect.Raise(FaultCode.PassageUnseen)),
            LanePhase.Crossing or LanePhase.Intrusion => AfterPassage(state, at,
            [
                new LaneEffect.Raise(FaultCode.PassageUnseen),
                new LaneEffect.StartDeadline(LaneDeadline.Close, at + LaneTimings.Close),
            ]),
            LanePhase.WrongWay => AfterPassage(state, at,
            [
                new LaneEffect.Clear(FaultCode.WrongWay),
                new LaneEffect.StartDeadline(LaneDeadline.Close, at + LaneTimings.Close),
            ]),
            LanePhase.Opening or LanePhase.Open or LanePhase.NeedsAttendant
                when state.IsLetThrough && state.IsSeenEmpty && before != LoopState.Free => Arrival.MayBeGone(state, before, at),
            _ => LaneDecision.Ignored(state with { Next = null }),
        };
    }

    /// <summary>The visit is on the closing loop.</summary>
    internal static LaneDecision Cross(LaneState state, params ReadOnlySpan<LaneEffect> before) =>
        new(state with { Phase = LanePhase.Crossing },
        [
            .. before,
            new LaneEffect.StopDeadline(LaneDeadline.Lift),
            new LaneEffect.StopDeadline(LaneDeadline.BackOut),
            new LaneEffect.StopDeadline(LaneDeadline.Passage),
            new LaneEffect.StopDeadline(LaneDeadline.Patience),
            .. AllClear(),
            new LaneEffect.Clear(FaultCode.GateDidNotLift),
        ]);

    /// <summary>Something is on the closing loop that nobody let through.</summary>
    internal static LaneDecision Intrude(LaneState state, LaneVisit visit) => state.Gate == GatePosition.Down
        ? new(state with { Phase = LanePhase.WrongWay, Visit = visit, Next = null }, [new LaneEffect.Raise(FaultCode.WrongWay)])
        : new(state with { Phase = LanePhase.Intrusion, Visit = visit with { Fate = StayFate.Owing }, Next = null },
        [
            new LaneEffect.StopDeadline(LaneDeadline.Plate),
            new LaneEffect.StopDeadline(LaneDeadline.Patience),
            .. AllClear(),
            new LaneEffect.Raise(FaultCode.UnauthorisedPassage),
        ]);

    /// <summary>Ends a visit that came to nothing after its gate was commanded.</summary>
    internal static LaneDecision BackOut(LaneState state, Instant at) =>
        new(Emptied(state),
        [
            new LaneEffect.VoidVisit(state.Visit!.Id),
            new LaneEffect.StopDeadline(LaneDeadline.Lift),
            new LaneEffect.StopDeadline(LaneDeadline.Passage),
            new LaneEffect.StopDeadline(LaneDeadline.Patience),
            new LaneEffect.StartDeadline(LaneDeadline.Close, at + LaneTimings.Close),
            .. AllClear(),
        ]);

    internal static LaneState Emptied(LaneState state) => state with { Phase = LanePhase.Idle, Visit = null, Next = null };

    /// <summary>What a vehicle that is gone no longer needs anybody for. A gate that did not lift stays broken.</summary>
    internal static IEnumerable<LaneEffect> AllClear() =>
    [
        new LaneEffect.Clear(FaultCode.VehicleWaiting),
        new LaneEffect.Clear(FaultCode.VehicleStalled),
        new LaneEffect.Clear(FaultCode.NoStayKnown),
        new LaneEffect.Clear(FaultCode.GarageFull),
        new LaneEffect.Clear(FaultCode.GateCommandUnknown),
        new LaneEffect.Clear(FaultCode.GateCommandRefused),
        new LaneEffect.Clear(FaultCode.GateCommandExpired),
    ];

    private static LaneDecision Commit(LaneState state, Instant at, params ReadOnlySpan<LaneEffect> more)
    {
        var visit = state.Visit!;
        List<LaneEffect> effects = [.. more, new LaneEffect.StartDeadline(LaneDeadline.Close, at + LaneTimings.Close)];
        if (state.Kind == LaneKind.Entry)
        {
            var credential = visit.Credential ?? new Credential.Unidentified();
            effects.Insert(0, new LaneEffect.OpenStay(StayId.Parse(visit.Id.Value), credential, visit.ArmedAt));
        }
        else if (visit.Stay is { } stay)
        {
            effects.Insert(0, new LaneEffect.CloseStay(stay, visit.Fate));
        }

        return AfterPassage(state, at, effects);
    }

    private static LaneDecision AfterPassage(LaneState state, Instant at, List<LaneEffect> effects)
    {
        var emptied = Emptied(state);
        if (state.Next is not { } next || state.Arming != LoopState.Occupied)
            return new(emptied, effects);
        var begun = Arrival.Begin(emptied, next, at);
        return begun with { Effects = [.. effects, .. begun.Effects] };
    }
}
