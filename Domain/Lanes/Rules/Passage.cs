using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes.Effects;
using Fokus.Domain.Lanes.Setup;
using Fokus.Domain.Stays;
using NodaTime;

namespace Fokus.Domain.Lanes.Rules;

/// <summary>The closing loop: a vehicle crosses, and who it is that crosses; or it comes where nobody should.</summary>
internal static class Passage
{
    private static readonly LaneEffect[] Cleared =
    [
        new LaneEffect.Clear(FaultCode.VehicleWaiting),
        new LaneEffect.Clear(FaultCode.VehicleStalled),
        new LaneEffect.Clear(FaultCode.NoStayKnown),
        new LaneEffect.Clear(FaultCode.GarageFull),
        new LaneEffect.Clear(FaultCode.GateCommandUnknown),
        new LaneEffect.Clear(FaultCode.GateCommandRefused),
        new LaneEffect.Clear(FaultCode.GateCommandExpired),
    ];

    /// <summary>Something is on the closing loop.</summary>
    internal static LaneDecision ClosingReached(LaneState state, LaneVisitId fresh, Instant at)
    {
        if (state.Phase == LanePhase.Idle)
        {
            return state is { Setup.Loops: LaneLoops.Three, SafetySensor: LoopState.Free }
                ? ComeFromBehind(state, new LaneVisit(fresh, at))
                : Intrude(state, new LaneVisit(fresh, at));
        }

        // In a dense queue the arming loop does not fall between two vehicles: if it is still held when the closing loop
        // falls, a vehicle is there that needs a visit of its own. It counts from here, since nobody saw it arm.
        var next = state with { Next = state.IsUnderWay && state.Next is { } known ? known : new LaneVisit(fresh, at) };
        if (next is { IsUnderWay: true, Visit: { HasLeftClosing: true } back })
            next = next with { Visit = back with { HasLeftClosing = false } };
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
        if (state is { IsUnderWay: true, IsUnderArm: true })
            return UnderArm.StillThere(state, isSeen, at);
        return state.Phase switch
        {
            LanePhase.Crossing or LanePhase.Intrusion when isSeen => Commit(state, at),
            LanePhase.Crossing when state.Arming == LoopState.Free => Commit(state, at, new LaneEffect.Raise(FaultCode.PassageUnseen)),
            LanePhase.Crossing or LanePhase.Intrusion => AfterPassage(state, at,
            [
                new LaneEffect.Raise(FaultCode.PassageUnseen),
                new LaneEffect.StartDeadline(LaneDeadline.Close, at + LaneTimings.Close),
            ]),
            LanePhase.WrongWay => CameThrough(state, at),
            LanePhase.Opening or LanePhase.Open or LanePhase.NeedsAttendant
                when state.IsLetThrough && state.IsSeenEmpty && before != LoopState.Free => Arrival.MayBeGone(state, before, at),
            _ => LaneDecision.Ignored(state with { Next = null }),
        };
    }

    /// <summary>The visit is past the arm.</summary>
    internal static LaneDecision Cross(LaneState state, params ReadOnlySpan<LaneEffect> before) =>
        new(state with { Phase = LanePhase.Crossing },
        [
            .. before,
            new LaneEffect.StopDeadline(LaneDeadline.Lift),
            new LaneEffect.StopDeadline(LaneDeadline.BackOut),
            new LaneEffect.StopDeadline(LaneDeadline.Passage),
            new LaneEffect.StopDeadline(LaneDeadline.Patience),
            .. AllClear,
            new LaneEffect.Clear(FaultCode.GateDidNotLift),
        ]);

    /// <summary>Something is past the arm that nobody let through. Where the gate is kept open, everybody is let through.</summary>
    internal static LaneDecision Intrude(LaneState state, LaneVisit visit)
    {
        if (state.Gate == GatePosition.Down)
            return ComeFromBehind(state, visit);
        if (state.Hold is { } hold)
            return Cross(state with { Visit = HeldOpen.LetThrough(visit, hold), Next = null, IsFollowed = false });
        return new(state with { Phase = LanePhase.Intrusion, Visit = visit with { Fate = StayFate.Owing }, Next = null, IsFollowed = false },
        [
            new LaneEffect.StopDeadline(LaneDeadline.Plate),
            new LaneEffect.StopDeadline(LaneDeadline.Patience),
            .. AllClear,
            new LaneEffect.Raise(FaultCode.UnauthorisedPassage),
        ]);
    }

    /// <summary>Ends a visit that came to nothing after its gate was commanded.</summary>
    internal static LaneDecision BackOut(LaneState state, Instant at) =>
        new(Emptied(state),
        [
            Voided(state.Visit!),
            new LaneEffect.StopDeadline(LaneDeadline.Lift),
            new LaneEffect.StopDeadline(LaneDeadline.Passage),
            new LaneEffect.StopDeadline(LaneDeadline.Patience),
            new LaneEffect.StartDeadline(LaneDeadline.Close, at + LaneTimings.Close),
            .. AllClear,
        ]);

    internal static LaneEffect Voided(LaneVisit visit) => new LaneEffect.VoidVisit(visit.Id) { Ticket = visit.Ticket };

    internal static LaneState Emptied(LaneState state) =>
        state with { Phase = LanePhase.Idle, Visit = null, Next = null, IsFollowed = false };

    /// <summary>What a vehicle that is gone no longer needs anybody for. A gate that did not lift stays broken.</summary>
    internal static ReadOnlySpan<LaneEffect> AllClear => Cleared;

    /// <summary>The crossing of the visit is complete: its stay begins or ends.</summary>
    internal static LaneDecision Commit(LaneState state, Instant at, params ReadOnlySpan<LaneEffect> more) =>
        AfterPassage(Passed(state, at), at, Committed(state, at, more));

    /// <summary>The crossing is complete, and another vehicle that nobody let through is under the arm already.</summary>
    internal static LaneDecision CommitBeforeIntruder(LaneState state, LaneVisit follower, Instant at)
    {
        var intruded = Intrude(Emptied(Passed(state, at)), follower);
        return intruded with { Effects = [.. Committed(state, at), .. intruded.Effects] };
    }

    /// <summary>What came from the other side is through, or gone back.</summary>
    internal static LaneDecision CameThrough(LaneState state, Instant at) => AfterPassage(state, at,
    [
        new LaneEffect.Clear(FaultCode.WrongWay),
        new LaneEffect.StartDeadline(LaneDeadline.Close, at + LaneTimings.Close),
    ]);

    /// <summary>The lane without the visit; whoever stands on the arming loop is served.</summary>
    internal static LaneDecision AfterPassage(LaneState state, Instant at, List<LaneEffect> effects)
    {
        var emptied = Emptied(state);
        if (state.Arming != LoopState.Occupied)
            return new(emptied, effects);
        // Out of sight a loop may have risen without an id: the vehicle that is there is not overlooked for that.
        var next = state.Next ?? new LaneVisit(After(state.Visit!.Id), at);
        var begun = Arrival.Begin(emptied, next, at);
        return begun with { Effects = [.. effects, .. begun.Effects] };
    }

    private static LaneDecision ComeFromBehind(LaneState state, LaneVisit visit) =>
        new(state with { Phase = LanePhase.WrongWay, Visit = visit, Next = null, IsFollowed = false }, [new LaneEffect.Raise(FaultCode.WrongWay)]);

    private static LaneState Passed(LaneState state, Instant at)
    {
        var visit = state.Visit!;
        var tag = visit.Credential is Credential.ByTag by ? by.Tag : visit.AlsoKnownBy.Tag;
        return state with { PassedTag = (tag ?? SeenWhileOpen(state, visit)) is { } known ? new(known, at + LaneTimings.TagEcho) : null };
    }

    /// <summary>A tag that was read when the gate was the visit's already, and named nobody; <c>null</c> when none was.</summary>
    private static TagId? SeenWhileOpen(LaneState state, LaneVisit visit) =>
        state.PassedTag is { } seen && seen.Until - LaneTimings.TagEcho >= visit.ArmedAt ? seen.Tag : null;

    private static LaneVisitId After(LaneVisitId visit)
    {
        const string Next = "-next";
        return LaneVisitId.Parse(string.Concat(visit.Value.AsSpan(Math.Max(0, visit.Value.Length + Next.Length - 64)), Next));
    }

    private static List<LaneEffect> Committed(LaneState state, Instant at, params ReadOnlySpan<LaneEffect> more)
    {
        var visit = state.Visit!;
        List<LaneEffect> effects = new(more.Length + 2);
        if (state.Kind == LaneKind.Entry)
        {
            var credential = visit.Credential ?? new Credential.Unidentified();
            effects.Add(new LaneEffect.OpenStay(StayId.Parse(visit.Id.Value), credential, visit.ArmedAt) { AlsoKnownBy = visit.AlsoKnownBy });
        }
        else if (visit.Stay is { } stay)
        {
            effects.Add(new LaneEffect.CloseStay(stay, visit.Fate));
        }

        effects.AddRange(more);
        effects.Add(new LaneEffect.StartDeadline(LaneDeadline.Close, at + LaneTimings.Close));
        return effects;
    }
}
