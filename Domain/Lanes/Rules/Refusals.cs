using Fokus.Domain.Access;
using Fokus.Domain.Faults;
using Fokus.Domain.Lanes.Effects;
using Fokus.Domain.Lanes.Setup;
using Fokus.Domain.Stays;
using NodaTime;

namespace Fokus.Domain.Lanes.Rules;

/// <summary>A credential that may not pass now: who goes on, the driver or a person.</summary>
internal static class Refusals
{
    /// <summary>What the lane does before it has let the visit through.</summary>
    internal static LaneDecision Refuse(LaneState state, LaneVisit visit, Credential credential, Refusal why, Instant at) => why switch
    {
        // Most toll tags are of no concern to a garage: the plate or a ticket says who it is.
        Refusal.Unknown => credential is Credential.ByTag ? LaneDecision.Ignored(state) : SendOn(state, at),
        Refusal.Voided => SendOn(state, at),
        Refusal.Denied => CallPerson(state, visit, why, at),
        Refusal.OutOfOrder or Refusal.GroupFull or Refusal.NotValid => state.Setup.Policy.OnRefusal switch
        {
            OnRefusal.CallAttendant => CallPerson(state, visit, why, at),
            OnRefusal.AskTicket => SendOn(state, at),
        },
    };

    /// <summary>It was let through before this was shown: nothing stops it, but somebody knows.</summary>
    internal static LaneDecision Note(LaneState state, Refusal why) => why == Refusal.Unknown
        ? LaneDecision.Ignored(state)
        : new(state, [new LaneEffect.Raise(FaultCode.CredentialRefused)]);

    private static LaneDecision SendOn(LaneState state, Instant at) => state.Phase is LanePhase.Present or LanePhase.AskingTicket
        ? LaneDeadlines.AskForTicket(state, at, new LaneEffect.Raise(FaultCode.CredentialRefused))
        : new(state, [new LaneEffect.Raise(FaultCode.CredentialRefused)]);

    private static LaneDecision CallPerson(LaneState state, LaneVisit visit, Refusal why, Instant at)
    {
        var refused = state with { Phase = LanePhase.NeedsAttendant, Visit = visit with { Refused = why } };
        // What is read again and again must not put off the alarm.
        return state.Phase == LanePhase.NeedsAttendant
            ? new(refused, [new LaneEffect.Raise(FaultCode.CredentialRefused)])
            : new(refused,
            [
                new LaneEffect.StopDeadline(LaneDeadline.Plate),
                new LaneEffect.Raise(FaultCode.CredentialRefused),
                new LaneEffect.StartDeadline(LaneDeadline.Patience, at + LaneTimings.Patience),
            ]);
    }
}
