using System.Diagnostics;
using Fokus.Domain.Access;
using Fokus.Domain.Faults;
using Fokus.Domain.Lanes.Effects;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Lanes.Modes;
using Fokus.Domain.Money;
using Fokus.Domain.Stays;
using NodaTime;

namespace Fokus.Domain.Lanes.Rules;

/// <summary>Who may leave: whoever owes nothing. The standing that comes with what was shown says what is due.</summary>
internal static class ExitMachine
{
    internal static LaneDecision Decide(LaneState state, LaneInput input, Instant at)
    {
        if (state.Visit is not { } visit)
            return LaneDecision.Ignored(state);
        if (input is LaneInput.StayPaid money)
            return Paid(state, visit, money, at);
        if (state.Arming != LoopState.Occupied)
            return LaneDecision.Ignored(state);
        if (input is LaneInput.StayNamed named)
            return Named(state, visit, named, at);
        if (ShownCredentials.Of(input) is { } shown)
            return Shown(state, visit, shown.Credential, shown.Standing, at);
        return input is LaneInput.PlateUnread && state.Phase == LanePhase.Present
            ? LaneDeadlines.AskForTicket(state, at)
            : LaneDecision.Ignored(state);
    }

    /// <summary>A payment is said once. While the loop is out of sight it opens nothing, and is not forgotten either.</summary>
    private static LaneDecision Paid(LaneState state, LaneVisit visit, LaneInput.StayPaid money, Instant at)
    {
        var isWaiting = state.Phase == LanePhase.AwaitingPayment || (state.Phase == LanePhase.NeedsAttendant && !state.IsLetThrough);
        if (!isWaiting || visit.Stay != money.Stay)
            return LaneDecision.Ignored(state);
        var settled = visit with { Due = Brl.Zero };
        return state is { Phase: LanePhase.AwaitingPayment, Arming: LoopState.Occupied }
            ? GateWatch.Authorise(state, settled, at)
            : LaneDecision.Ignored(state with { Visit = settled });
    }

    /// <summary>A person may know what nothing that was shown could tell. They do not open by it: what is due is still due.</summary>
    private static LaneDecision Named(LaneState state, LaneVisit visit, LaneInput.StayNamed named, Instant at) =>
        at <= named.Order.Expires
        && named.Standing is Standing.Inside
        && (IsOpenToCredentials(state, visit) || state.Phase == LanePhase.AwaitingPayment)
            ? Release(state, visit, visit.Credential ?? new Credential.Unidentified(), named.Standing, at)
            : LaneDecision.Ignored(state);

    private static LaneDecision Shown(LaneState state, LaneVisit visit, Credential credential, Standing standing, Instant at)
    {
        var known = visit.Show(credential, state.Setup.Policy.Precedence);
        if (IsOpenToCredentials(state, visit))
            return Release(state, known, credential, standing, at);
        if (state.Phase == LanePhase.AwaitingPayment)
            return WhilePaying(state, visit, credential, standing, at);
        // Somebody opened by hand and the stay becomes known after all: it lets nobody through, but the stay ends as the
        // order says, and does not stay open as a false debt.
        if (state.IsLetThrough && visit is { IsByHand: true, Stay: null } && state.Next is null && standing is Standing.Inside inside)
            return LaneDecision.Ignored(state with { Visit = known with { Stay = inside.Stay } });
        return state.IsLetThrough && standing is Standing.Refused refused ? Refusals.Note(state, refused.Why) : LaneDecision.Ignored(state);
    }

    private static bool IsOpenToCredentials(LaneState state, LaneVisit visit) => visit.Refused != Refusal.Denied
        && (state.Phase is LanePhase.Present or LanePhase.AskingTicket
            || (state.Phase == LanePhase.NeedsAttendant && !state.IsLetThrough));

    /// <summary>
    /// A driver shows another ticket or card on purpose. A tag is read by itself: it counts when it opens the gate, or when
    /// the site has it count before what was shown. A camera that reads on changes nothing.
    /// </summary>
    private static LaneDecision WhilePaying(LaneState state, LaneVisit visit, Credential credential, Standing standing, Instant at)
    {
        var counts = credential switch
        {
            Credential.ByTicket or Credential.ByCard => true,
            Credential.ByTag => standing is Standing.Refused { Why: Refusal.Denied } || (standing is Standing.Inside inside
                && (inside.Due.IsZero || (inside.Stay != visit.Stay && ShownCredentials.Outranks(credential, visit, state.Setup.Policy.Precedence)))),
            Credential.ByPlate => standing is Standing.Refused { Why: Refusal.Denied },
            Credential.Unidentified => false,
            _ => throw new UnreachableException("Credential is a closed family"),
        };
        return counts
            ? Release(state, visit.Show(credential, state.Setup.Policy.Precedence), credential, standing, at)
            : LaneDecision.Ignored(state);
    }

    private static LaneDecision Release(LaneState state, LaneVisit visit, Credential credential, Standing standing, Instant at) => standing switch
    {
        Standing.Inside { Due.IsZero: true } inside =>
            GateWatch.Authorise(state, visit with { Stay = inside.Stay, Due = Brl.Zero }, at),
        Standing.Inside inside when state.Mode == LaneMode.OutOfService =>
            GateWatch.AwaitPerson(state, visit with { Stay = inside.Stay, Due = inside.Due }),
        Standing.Inside inside => new(
            state with { Phase = LanePhase.AwaitingPayment, Visit = visit with { Stay = inside.Stay, Due = inside.Due } },
            [
                new LaneEffect.StopDeadline(LaneDeadline.Plate),
                new LaneEffect.Clear(FaultCode.NoStayKnown),
                new LaneEffect.StartDeadline(LaneDeadline.Patience, at + LaneTimings.Patience),
            ]),
        Standing.Refused { Why: not Refusal.Unknown } refused => Refusals.Refuse(state, visit, credential, refused.Why, at),
        Standing.NotInside or Standing.Full or Standing.Refused => NoStay(state, visit, credential, at),
        _ => throw new UnreachableException("Standing is a closed family"),
    };

    private static LaneDecision NoStay(LaneState state, LaneVisit visit, Credential credential, Instant at)
    {
        // Most vehicles carry a tag that no stay is known by: the plate is still to come.
        if (credential is Credential.ByTag)
            return LaneDecision.Ignored(state);
        var raise = new LaneEffect.Raise(FaultCode.NoStayKnown);
        // The stay that waits to be paid, or for a person, stays the one that waits, whatever else is shown.
        if (state.Phase == LanePhase.AwaitingPayment || state is { Phase: LanePhase.NeedsAttendant, Visit.Stay: not null })
            return new(state, [raise]);
        // A misread plate, a missed entry or somebody else's ticket: the driver may try again, a person may help.
        var asked = state with { Visit = visit with { Stay = null } };
        return state.IsShut ? new(asked, [raise]) : LaneDeadlines.AskForTicket(asked, at, raise);
    }
}
