using System.Diagnostics;
using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes.Effects;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Stays;
using NodaTime;

namespace Fokus.Domain.Lanes;

/// <summary>Who may enter. A plate is enough; without one a ticket is. Nothing counts while nobody is on the arming loop.</summary>
internal static class EntryMachine
{
    private static readonly Duration PrintWithin = Duration.FromSeconds(10);

    internal static LaneDecision Decide(LaneState state, LaneInput input, Instant at)
    {
        if (state is not { Arming: LoopState.Occupied, Visit: { } visit })
            return LaneDecision.Ignored(state);
        return (state.Phase, input) switch
        {
            (LanePhase.Present or LanePhase.AskingTicket, LaneInput.PlateRead read) => Admit(state, visit, read, at),
            (LanePhase.Present, LaneInput.PlateUnread) => LaneDeadlines.AskForTicket(state, at),
            (LanePhase.Present or LanePhase.AskingTicket, LaneInput.TicketAsked { IsFull: true }) => TurnAway(state, visit, at),
            (LanePhase.Present or LanePhase.AskingTicket, LaneInput.TicketAsked asked) => Print(state, visit, asked.Ticket, at),
            (LanePhase.IssuingTicket or LanePhase.AskingTicket, LaneInput.TicketPrinted printed) when visit.Ticket == printed.Ticket =>
                new(state, [new LaneEffect.Clear(FaultCode.TicketFailed)]),
            (LanePhase.IssuingTicket or LanePhase.AskingTicket, LaneInput.TicketNotPrinted failed) when visit.Ticket == failed.Ticket =>
                LaneDeadlines.AskForTicket(
                    state with { Visit = visit with { Ticket = null } }, at, new LaneEffect.Raise(FaultCode.TicketFailed)),
            // Asking again with a ticket in the mouth: the program or the board was away while it was printed.
            (LanePhase.IssuingTicket or LanePhase.AskingTicket, LaneInput.TicketTaken) when visit.Ticket is { } ticket =>
                GateWatch.Authorise(state, visit with { Credential = new Credential.ByTicket(ticket) }, at),
            (_, LaneInput.PlateRead read) when state.IsLetThrough && visit is { IsByHand: true, Credential: null } =>
                Recognise(state, visit, read),
            _ => LaneDecision.Ignored(state),
        };
    }

    /// <summary>Somebody opened by hand and the plate is read after all: it lets nobody through, but the stay gets its name.</summary>
    private static LaneDecision Recognise(LaneState state, LaneVisit visit, LaneInput.PlateRead read) => new(
        state with { Visit = visit with { Credential = new Credential.ByPlate(read.Plate) } },
        read.Standing is Standing.Inside ? [new LaneEffect.Raise(FaultCode.PlateAlreadyInside)] : []);

    private static LaneDecision Admit(LaneState state, LaneVisit visit, LaneInput.PlateRead read, Instant at)
    {
        var known = visit with { Credential = new Credential.ByPlate(read.Plate) };
        return read.Standing switch
        {
            Standing.NotInside => GateWatch.Authorise(state, known, at),
            // An exit was missed, or two vehicles carry one plate. The driver is let in; somebody looks into it.
            Standing.Inside => GateWatch.Authorise(state, known, at, new LaneEffect.Raise(FaultCode.PlateAlreadyInside)),
            Standing.Full => TurnAway(state, known, at),
            _ => throw new UnreachableException("Standing is a closed family"),
        };
    }

    /// <summary>Every bay is taken: a person may still let the vehicle in.</summary>
    private static LaneDecision TurnAway(LaneState state, LaneVisit visit, Instant at) =>
        new(state with { Phase = LanePhase.NeedsAttendant, Visit = visit },
        [
            new LaneEffect.StopDeadline(LaneDeadline.Plate),
            new LaneEffect.Raise(FaultCode.GarageFull),
            new LaneEffect.StartDeadline(LaneDeadline.Patience, at + LaneTimings.Patience),
        ]);

    private static LaneDecision Print(LaneState state, LaneVisit visit, TicketId ticket, Instant at) =>
        new(state with { Phase = LanePhase.IssuingTicket, Visit = visit with { Ticket = ticket } },
        [
            new LaneEffect.StopDeadline(LaneDeadline.Plate),
            new LaneEffect.PrintTicket(ticket, at + PrintWithin),
            new LaneEffect.StartDeadline(LaneDeadline.Patience, at + LaneTimings.Patience),
        ]);
}
