using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes.Effects;
using Fokus.Domain.Stays;
using NodaTime;

namespace Fokus.Domain.Lanes;

/// <summary>The way of a vehicle over the loops: it arrives, backs out, or crosses; and who it is that crosses.</summary>
internal static class Passage
{
    /// <summary>A vehicle came onto the arming loop.</summary>
    internal static LaneDecision ArmingReached(LaneState state, LaneVisitId fresh, Instant at) => state.Phase switch
    {
        LanePhase.Idle => Begin(state, new LaneVisit(fresh, at), at),
        LanePhase.Crossing or LanePhase.Intrusion or LanePhase.WrongWay =>
            LaneDecision.Ignored(state with { Next = new LaneVisit(fresh, at) }),
        // The loop fell for less than the back-out time: the same vehicle moved a little.
        LanePhase.Opening or LanePhase.Open or LanePhase.NeedsAttendant =>
            new(state, [new LaneEffect.StopDeadline(LaneDeadline.BackOut)]),
        LanePhase.Present or LanePhase.AskingTicket or LanePhase.IssuingTicket or LanePhase.AwaitingPayment =>
            LaneDecision.Ignored(state),
    };

    /// <summary>The vehicle left the arming loop, forwards or backwards.</summary>
    internal static LaneDecision ArmingLeft(LaneState state, Instant at) => state.Phase switch
    {
        LanePhase.Idle => LaneDecision.Ignored(state),
        LanePhase.Present or LanePhase.AskingTicket or LanePhase.IssuingTicket or LanePhase.AwaitingPayment =>
            LeftUnserved(state),
        LanePhase.NeedsAttendant when state.Visit?.Command is null => LeftUnserved(state),
        LanePhase.NeedsAttendant or LanePhase.Opening or LanePhase.Open => state.Closing == LoopState.Occupied
            ? Cross(state)
            : new(state, [new LaneEffect.StartDeadline(LaneDeadline.BackOut, at + LaneTimings.BackOut)]),
        LanePhase.Crossing or LanePhase.Intrusion or LanePhase.WrongWay =>
            LaneDecision.Ignored(state with { Next = null }),
    };

    /// <summary>Something is on the closing loop.</summary>
    internal static LaneDecision ClosingReached(LaneState state, LaneVisitId fresh, Instant at) => state.Phase switch
    {
        LanePhase.Opening or LanePhase.Open => Cross(state),
        LanePhase.NeedsAttendant when state.Visit?.Command is not null && state.Gate != GatePosition.Down => Cross(state),
        LanePhase.Idle => Intrude(state, new LaneVisit(fresh, at)),
        // A long vehicle reaches over both loops while it waits. It is one vehicle as long as the arming loop holds.
        _ => LaneDecision.Ignored(state),
    };

    /// <summary>The closing loop fell: whatever crossed has crossed.</summary>
    internal static LaneDecision ClosingLeft(LaneState state, Instant at) => state.Phase switch
    {
        LanePhase.Crossing => Commit(state, at),
        LanePhase.Opening or LanePhase.Open when state.Arming == LoopState.Free => Commit(state, at),
        LanePhase.Intrusion => Commit(state, at),
        LanePhase.WrongWay => AfterPassage(state, at, [new LaneEffect.Clear(FaultCode.WrongWay)]),
        _ => LaneDecision.Ignored(state),
    };

    /// <summary>Starts to serve a vehicle on the arming loop.</summary>
    internal static LaneDecision Begin(LaneState state, LaneVisit visit, Instant at) =>
        new(state with { Phase = LanePhase.Present, Visit = visit, Next = null },
            [new LaneEffect.LookForPlate(), new LaneEffect.StartDeadline(LaneDeadline.Plate, at + LaneTimings.PlateWait)]);

    /// <summary>Ends a visit that came to nothing after its gate was commanded.</summary>
    internal static LaneDecision BackOut(LaneState state, Instant at) =>
        new(Emptied(state),
        [
            new LaneEffect.VoidVisit(state.Visit!.Id),
            new LaneEffect.StopDeadline(LaneDeadline.Lift),
            new LaneEffect.StopDeadline(LaneDeadline.Passage),
            new LaneEffect.StartDeadline(LaneDeadline.Close, at + LaneTimings.Close),
            .. AllClear(),
        ]);

    private static LaneDecision LeftUnserved(LaneState state)
    {
        // It did not go backwards: it is on the closing loop, and the gate is not down. Nobody let it through.
        if (state is { Closing: LoopState.Occupied, Gate: not GatePosition.Down })
            return Intrude(state, state.Visit!);

        List<LaneEffect> effects =
        [
            new LaneEffect.StopDeadline(LaneDeadline.Plate),
            new LaneEffect.StopDeadline(LaneDeadline.Patience),
            .. AllClear(),
        ];
        if (state.Visit?.Ticket is not null)
            effects.Insert(0, new LaneEffect.VoidVisit(state.Visit.Id));
        return new(Emptied(state), effects);
    }

    private static LaneDecision Cross(LaneState state) =>
        new(state with { Phase = LanePhase.Crossing },
        [
            new LaneEffect.StopDeadline(LaneDeadline.Lift),
            new LaneEffect.StopDeadline(LaneDeadline.BackOut),
            new LaneEffect.StopDeadline(LaneDeadline.Passage),
            new LaneEffect.StopDeadline(LaneDeadline.Patience),
            .. AllClear(),
        ]);

    private static LaneDecision Intrude(LaneState state, LaneVisit visit) => state.Gate == GatePosition.Down
        ? new(state with { Phase = LanePhase.WrongWay, Visit = visit }, [new LaneEffect.Raise(FaultCode.WrongWay)])
        : new(state with { Phase = LanePhase.Intrusion, Visit = visit with { Fate = StayFate.Owing } },
        [
            new LaneEffect.StopDeadline(LaneDeadline.Plate),
            new LaneEffect.StopDeadline(LaneDeadline.Patience),
            new LaneEffect.Raise(FaultCode.UnauthorisedPassage),
        ]);

    private static LaneDecision Commit(LaneState state, Instant at)
    {
        var visit = state.Visit!;
        List<LaneEffect> effects = [new LaneEffect.StartDeadline(LaneDeadline.Close, at + LaneTimings.Close)];
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
        var begun = Begin(emptied, next, at);
        return begun with { Effects = [.. effects, .. begun.Effects] };
    }

    private static LaneState Emptied(LaneState state) => state with { Phase = LanePhase.Idle, Visit = null, Next = null };

    /// <summary>What a vehicle that is gone no longer needs anybody for.</summary>
    private static IEnumerable<LaneEffect> AllClear() =>
    [
        new LaneEffect.Clear(FaultCode.VehicleWaiting),
        new LaneEffect.Clear(FaultCode.VehicleStalled),
        new LaneEffect.Clear(FaultCode.NoStayKnown),
        new LaneEffect.Clear(FaultCode.GarageFull),
        new LaneEffect.Clear(FaultCode.GateDidNotLift),
        new LaneEffect.Clear(FaultCode.GateCommandUnknown),
        new LaneEffect.Clear(FaultCode.GateCommandRefused),
        new LaneEffect.Clear(FaultCode.GateCommandExpired),
    ];
}
