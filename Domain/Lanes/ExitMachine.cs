using System.Diagnostics;
using Fokus.Domain.Faults;
using Fokus.Domain.Lanes.Effects;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Money;
using Fokus.Domain.Stays;
using NodaTime;

namespace Fokus.Domain.Lanes;

/// <summary>Who may leave: whoever owes nothing. The standing that comes with a plate or a ticket says what is due.</summary>
internal static class ExitMachine
{
    internal static LaneDecision Decide(LaneState state, LaneInput input, Instant at)
    {
        if (state is not { Arming: LoopState.Occupied, Visit: { } visit })
            return LaneDecision.Ignored(state);
        return input switch
        {
            LaneInput.PlateRead read when IsOpenToCredentials(state) =>
                Release(state, visit with { Credential = new Credential.ByPlate(read.Plate) }, read.Standing, at),
            LaneInput.TicketShown shown when IsOpenToCredentials(state) || state.Phase == LanePhase.AwaitingPayment =>
                Release(state, visit with { Credential = new Credential.ByTicket(shown.Ticket) }, shown.Standing, at),
            LaneInput.PlateUnread when state.Phase == LanePhase.Present => LaneDeadlines.AskForTicket(state, at),
            LaneInput.StayPaid paid when state.Phase == LanePhase.AwaitingPayment && visit.Stay == paid.Stay =>
                GateWatch.Authorise(state, visit with { Due = Brl.Zero }, at),
            _ => LaneDecision.Ignored(state),
        };
    }

    private static bool IsOpenToCredentials(LaneState state) =>
        state.Phase is LanePhase.Present or LanePhase.AskingTicket
        || (state.Phase == LanePhase.NeedsAttendant && state.Visit?.Command is null);

    private static LaneDecision Release(LaneState state, LaneVisit visit, Standing standing, Instant at) => standing switch
    {
        Standing.Inside { Due.IsZero: true } inside =>
            GateWatch.Authorise(state, visit with { Stay = inside.Stay, Due = Brl.Zero }, at),
        Standing.Inside inside => new(
            state with { Phase = LanePhase.AwaitingPayment, Visit = visit with { Stay = inside.Stay, Due = inside.Due } },
            [
                new LaneEffect.StopDeadline(LaneDeadline.Plate),
                new LaneEffect.Clear(FaultCode.NoStayKnown),
                new LaneEffect.StartDeadline(LaneDeadline.Patience, at + LaneTimings.Patience),
            ]),
        // A misread plate, a missed entry or somebody else's ticket: the driver may try again, a person may help.
        Standing.NotInside or Standing.Full =>
            LaneDeadlines.AskForTicket(state with { Visit = visit with { Stay = null } }, at, new LaneEffect.Raise(FaultCode.NoStayKnown)),
        _ => throw new UnreachableException("Standing is a closed family"),
    };
}
