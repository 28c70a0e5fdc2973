using Fokus.Domain.Access.Answers;
using Fokus.Domain.Faults;
using Fokus.Domain.Lanes.Effects;
using Fokus.Domain.Stays;

namespace Fokus.Domain.Lanes.Rules;

/// <summary>What came with a standing and does not decide whether the gate opens: who is told, and what becomes of stays.</summary>
internal static class AccessNotes
{
    /// <summary>The decision with what the note adds to it. Nothing counts while nobody is on the arming loop.</summary>
    internal static LaneDecision AddTo(LaneDecision decision, LaneState before, Credential credential, Standing standing)
    {
        if (standing.Access is not { } note || before is not { Arming: LoopState.Occupied, Visit: not null })
            return decision;
        var state = decision.State;
        var isTaken = state.Visit is { } visit && Concerns(state.Kind, visit, credential, standing);
        LaneEffect[] told =
        [
            .. note.IsWatched ? [new LaneEffect.Raise(FaultCode.WatchedVehicle)] : Array.Empty<LaneEffect>(),
            .. note.IsOutOfOrder && isTaken ? [new LaneEffect.Raise(FaultCode.OutOfOrderUse)] : Array.Empty<LaneEffect>(),
        ];
        if (isTaken)
            state = state with { Visit = state.Visit! with { Access = state.Kind == LaneKind.Entry ? Better(state.Visit.Access, note) : note } };
        return new(state, told.Length == 0 ? decision.Effects : [.. decision.Effects, .. told]);
    }

    /// <summary>The effects by which the stay of a visit begins or ends, once its crossing is complete.</summary>
    internal static IEnumerable<LaneEffect> StayEffects(LaneState state, LaneVisit visit, NodaTime.Instant at)
    {
        var credential = visit.Credential ?? new Credential.Unidentified();
        if (state.Kind == LaneKind.Entry)
        {
            // Somebody's fate is the system's: the exit was missed, and nobody is charged for that.
            if (visit.Access?.Stops is { } stopped)
                yield return new LaneEffect.CloseStay(stopped, StayFate.Waived) { BySystem = true };
            yield return new LaneEffect.OpenStay(Ids.StayId.Parse(visit.Id.Value), credential, visit.ArmedAt)
            {
                AlsoKnownBy = visit.AlsoKnownBy,
                Contract = visit.Access?.Contract,
            };
        }
        else if (visit.Stay is { } stay)
        {
            // A person may have named another stay since: that one has begun already.
            if (visit.Access is { BeginsHere: true } missed && stay == Ids.StayId.Parse(visit.Id.Value))
            {
                yield return new LaneEffect.OpenStay(stay, credential, at)
                {
                    AlsoKnownBy = visit.AlsoKnownBy,
                    Contract = missed.Contract,
                    BySystem = true,
                };
            }

            yield return new LaneEffect.CloseStay(stay, visit.Fate);
        }
    }

    /// <summary>At an entry whatever the visit is known by, at an exit what found the stay that leaves.</summary>
    private static bool Concerns(LaneKind kind, LaneVisit visit, Credential credential, Standing standing) => kind switch
    {
        LaneKind.Entry => standing is Standing.NotInside or Standing.Inside
            && (visit.Credential == credential || visit.AlsoKnownBy.All().Contains(credential)),
        LaneKind.Exit => standing is Standing.Inside inside && visit.Stay == inside.Stay,
    };

    /// <summary>A right is not lost because the same vehicle shows something else that has none.</summary>
    private static AccessNote Better(AccessNote? known, AccessNote note) =>
        known is { Contract: not null } && note.Contract is null ? known : note;
}
