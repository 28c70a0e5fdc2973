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
        if (state.Visit is not { } visit)
            return LaneDecision.Ignored(state);
        var isPaid = state.Phase == LanePhase.AwaitingPayment && input is LaneInput.StayPaid money && visit.Stay == money.Stay;
        // A payment is said once. While the loop is out of sight it opens nothing, and is not forgotten either.
        if (state.Arming != LoopState.Occupied)
            return LaneDecision.Ignored(isPaid ? state with { Visit = visit with { Due = Brl.Zero } } : state);
        return input switch
        {
            LaneInput.PlateRead read when IsOpenToCredentials(state) =>
                Release(state, visit with { Credential = new Credential.ByPlate(read.Plate) }, read.Standing, at),
            LaneInput.TicketShown shown when IsOpenToCredentials(state) || state.Phase == LanePhase.AwaitingPayment =>
                Release(state, visit with { Credential = new Credential.ByTicket(shown.Ticket) }, shown.Standing, at),
            LaneInput.PlateUnread when state.Phase == LanePhase.Present => LaneDeadlines.AskForTicket(state, at),
            LaneInput.StayPaid when isPaid =>
                GateWatch.Authorise(state, visit with { Due = Brl.Zero }, at),
            LaneInput.PlateRead { Standing: Standing.Inside inside } read when IsOpenedForAStranger(state) =>
                Recognise(state, visit with { Credential = new Credential.ByPlate(read.Plate), Stay = inside.Stay }),
            LaneInput.TicketShown { Standing: Standing.Inside inside } shown when IsOpenedForAStranger(state) =>
                Recognise(state, visit with { Credential = new Credential.ByTicket(shown.Ticket), Stay = inside.Stay }),
            _ => LaneDecision.Ignored(state),
        };
    }

    private static bool IsOpenedForAStranger(LaneState state) =>
        state is { IsLetThrough: true, Visit: { IsByHand: true, Stay: null } };

    /// <summary>
    /// Somebody opened by hand and the stay becomes known after all: it lets nobody through, but the stay ends as the
    /// order says, and does not stay open as a false debt.
    /// </summary>
    private static LaneDecision Recognise(LaneState state, LaneVisit visit) => LaneDecision.Ignored(state with { Visit = visit });

    private static bool IsOpenToCredentials(LaneState state) =>
        state.Phase is LanePhase.Present or LanePhase.AskingTicket
        || (state.Phase == LanePhase.NeedsAttendant && !state.IsLetThrough);

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
        // The stay that waits to be paid stays the one that waits, whatever else is shown.
        Standing.NotInside or Standing.Full when state.Phase == LanePhase.AwaitingPayment =>
            new(state, [new LaneEffect.Raise(FaultCode.NoStayKnown)]),
        // A misread plate, a missed entry or somebody else's ticket: the driver may try again, a person may help.
        Standing.NotInside or Standing.Full =>
            LaneDeadlines.AskForTicket(state with { Visit = visit with { Stay = null } }, at, new LaneEffect.Raise(FaultCode.NoStayKnown)),
        _ => throw new UnreachableException("Standing is a closed family"),
    };
}
