using System.Diagnostics;
using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes.Effects;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Stays;
using NodaTime;

namespace Fokus.Domain.Lanes.Rules;

/// <summary>
/// Who may enter. A plate, a tag or a card is enough; without one a ticket is. Nothing counts while nobody is on the
/// arming loop.
/// </summary>
internal static class EntryMachine
{
    private static readonly Duration PrintWithin = Duration.FromSeconds(10);

    internal static LaneDecision Decide(LaneState state, LaneInput input, Instant at)
    {
        if (state is not { Arming: LoopState.Occupied, Visit: { } visit })
            return LaneDecision.Ignored(state);
        if (ShownCredentials.Of(input) is { } shown)
            return input is LaneInput.TicketShown ? LaneDecision.Ignored(state) : Shown(state, visit, shown.Credential, shown.Standing, at);
        var isAtPrinter = state.Phase is LanePhase.IssuingTicket or LanePhase.AskingTicket;
        return input switch
        {
            LaneInput.PlateUnread when state.Phase == LanePhase.Present => LaneDeadlines.AskForTicket(state, at),
            LaneInput.TicketAsked asked when IsOpenToCredentials(state, visit) => Asked(state, visit, asked, at),
            LaneInput.TicketPrinted printed when isAtPrinter && visit.Ticket == printed.Ticket =>
                new(state, [new LaneEffect.Clear(FaultCode.TicketFailed)]),
            LaneInput.TicketNotPrinted failed when isAtPrinter && visit.Ticket == failed.Ticket =>
                NotPrinted(state, visit with { Ticket = null }, at),
            // Asking again with a ticket in the mouth: the program or the board was away while it was printed.
            LaneInput.TicketTaken when isAtPrinter && visit.Ticket is { } ticket =>
                GateWatch.Authorise(state, visit.Show(new Credential.ByTicket(ticket), state.Setup.Policy.Precedence), at),
            LaneInput.TicketTaken when visit.Ticket is { } ticket => Late(state, visit, new Credential.ByTicket(ticket), new Standing.NotInside()),
            _ => LaneDecision.Ignored(state),
        };
    }

    /// <summary>A vehicle that had to wait for a bay may try again; one that was refused waits for a person.</summary>
    private static bool IsOpenToCredentials(LaneState state, LaneVisit visit) =>
        state.Phase is LanePhase.Present or LanePhase.AskingTicket
        || (state.Phase == LanePhase.NeedsAttendant && !state.IsLetThrough && visit.Refused is null);

    private static LaneDecision Shown(LaneState state, LaneVisit visit, Credential credential, Standing standing, Instant at)
    {
        if (IsOpenToCredentials(state, visit))
            return Admit(state, visit, credential, standing, at);
        if (state.Phase != LanePhase.IssuingTicket)
            return Late(state, visit, credential, standing);
        // The ticket is on its way out: the last bay is promised.
        if (standing is Standing.Full)
            return LaneDecision.Ignored(state);
        // Of a plate that comes late nobody knows at the machine: the driver takes the ticket, and the stay has both.
        return credential is Credential.ByPlate && standing is not Standing.Refused
            ? LaneDecision.Ignored(state with { Visit = visit.Show(credential, state.Setup.Policy.Precedence) })
            : Admit(state, visit, credential, standing, at);
    }

    private static LaneDecision Admit(LaneState state, LaneVisit visit, Credential credential, Standing standing, Instant at)
    {
        var known = visit.Show(credential, state.Setup.Policy.Precedence);
        return standing switch
        {
            Standing.NotInside => GateWatch.Authorise(state, known, at),
            // An exit was missed, or two vehicles carry one plate. The driver is let in; somebody looks into it.
            Standing.Inside => GateWatch.Authorise(state, known, at, InsideAlready(credential)),
            Standing.Full => TurnAway(state, known, at),
            Standing.Refused refused => Refusals.Refuse(state, known, credential, refused.Why, at),
            _ => throw new UnreachableException("Standing is a closed family"),
        };
    }

    /// <summary>
    /// It lets nobody through any more, but the stay is known by it. Once the gate is up only a stay without any name gets
    /// one: whoever is read then may be the next vehicle, and so it may when the arming loop rose again.
    /// </summary>
    private static LaneDecision Late(LaneState state, LaneVisit visit, Credential credential, Standing standing)
    {
        var isHis = credential is Credential.ByTicket || visit is { IsByHand: true, Credential: null }
            || state.Phase is LanePhase.Opening or LanePhase.NeedsAttendant;
        if (!state.IsLetThrough || state.Next is not null || !isHis || visit.HasShownKindOf(credential))
            return LaneDecision.Ignored(state);
        var known = state with { Visit = visit.Show(credential, state.Setup.Policy.Precedence) };
        return standing switch
        {
            Standing.NotInside or Standing.Full => LaneDecision.Ignored(known),
            Standing.Inside => new(known, [InsideAlready(credential)]),
            Standing.Refused refused => Refusals.Note(state, refused.Why),
            _ => throw new UnreachableException("Standing is a closed family"),
        };
    }

    private static LaneEffect.Raise InsideAlready(Credential credential) =>
        new(credential is Credential.ByPlate ? FaultCode.PlateAlreadyInside : FaultCode.OutOfOrderUse);

    private static LaneDecision Asked(LaneState state, LaneVisit visit, LaneInput.TicketAsked asked, Instant at)
    {
        if (state.IsShut)
            return GateWatch.AwaitPerson(state, visit);
        return asked.IsFull ? TurnAway(state, visit, at) : Print(state, visit, asked.Ticket, at);
    }

    /// <summary>Every bay is taken: a person may still let the vehicle in.</summary>
    private static LaneDecision TurnAway(LaneState state, LaneVisit visit, Instant at)
    {
        var waiting = state with { Phase = LanePhase.NeedsAttendant, Visit = visit };
        // Asking again must not put off the alarm.
        return state.Phase == LanePhase.NeedsAttendant
            ? new(waiting, [new LaneEffect.Raise(FaultCode.GarageFull)])
            : new(waiting,
            [
                new LaneEffect.StopDeadline(LaneDeadline.Plate),
                new LaneEffect.Raise(FaultCode.GarageFull),
                new LaneEffect.StartDeadline(LaneDeadline.Patience, at + LaneTimings.Patience),
            ]);
    }

    private static LaneDecision Print(LaneState state, LaneVisit visit, TicketId ticket, Instant at) =>
        new(state with { Phase = LanePhase.IssuingTicket, Visit = visit with { Ticket = ticket } },
        [
            new LaneEffect.StopDeadline(LaneDeadline.Plate),
            new LaneEffect.PrintTicket(ticket, at + PrintWithin),
            new LaneEffect.StartDeadline(LaneDeadline.Patience, at + LaneTimings.Patience),
        ]);

    /// <summary>Whoever is known without it needs none.</summary>
    private static LaneDecision NotPrinted(LaneState state, LaneVisit visit, Instant at)
    {
        var without = state with { Visit = visit };
        var raise = new LaneEffect.Raise(FaultCode.TicketFailed);
        return visit.Credential is null ? LaneDeadlines.AskForTicket(without, at, raise) : GateWatch.Authorise(without, visit, at, raise);
    }
}
