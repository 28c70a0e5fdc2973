using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Money;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using NodaTime;

namespace Fokus.Domain.Tests.Lanes;

/// <summary>A lane in each phase, and every kind of input, for the tests that walk all of them.</summary>
internal static class LaneSamples
{
    private static readonly LaneVisitId Fresh = LaneVisitId.Parse("visit-fresh");
    private static readonly LaneVisit Visit = new(LaneVisitId.Parse("visit-here"), Lane.Noon);
    private static readonly LaneVisit Commanded = Visit with
    {
        Credential = new Credential.ByPlate(Plate.Parse("ABC1D23")),
        Command = CommandId.Parse("visit-here-1"),
        Commands = 1,
    };

    /// <summary>As many lanes as it takes to show each phase, by the name that the table gives them.</summary>
    internal static IEnumerable<(string Name, LaneState State)> States(LaneKind kind)
    {
        var stay = kind == LaneKind.Exit ? Lane.Stay : (StayId?)null;
        var served = Visit with { Stay = null };
        var commanded = Commanded with { Stay = stay };
        yield return ("Idle", At(LanePhase.Idle, null, LoopState.Free, LoopState.Free, GatePosition.Down));
        yield return ("Present", Waiting(LanePhase.Present, served));
        yield return ("AskingTicket", Waiting(LanePhase.AskingTicket, served));
        yield return ("IssuingTicket", Waiting(LanePhase.IssuingTicket, served with { Ticket = Lane.Ticket }));
        yield return ("AwaitingPayment", Waiting(LanePhase.AwaitingPayment, served with { Stay = Lane.Stay, Due = Brl.FromCentavos(12_00) }));
        yield return ("NeedsAttendant (not let through)", Waiting(LanePhase.NeedsAttendant, served));
        yield return ("NeedsAttendant (let through)", Waiting(LanePhase.NeedsAttendant, commanded));
        yield return ("Opening", Waiting(LanePhase.Opening, commanded));
        yield return ("Opening (after a restart)", Waiting(LanePhase.Opening, commanded with { Command = null }) with { Gate = GatePosition.Unknown });
        yield return ("Open", At(LanePhase.Open, commanded, LoopState.Occupied, LoopState.Free, GatePosition.Up));
        yield return ("Open (left the arming loop)", At(LanePhase.Open, commanded, LoopState.Free, LoopState.Free, GatePosition.Up));
        yield return ("Crossing", At(LanePhase.Crossing, commanded, LoopState.Free, LoopState.Occupied, GatePosition.Up));
        yield return ("Crossing (another one has armed)",
            At(LanePhase.Crossing, commanded, LoopState.Occupied, LoopState.Occupied, GatePosition.Up) with { Next = new(LaneVisitId.Parse("visit-next"), Lane.Noon) });
        yield return ("Intrusion", At(LanePhase.Intrusion, served with { Stay = stay, Fate = StayFate.Owing }, LoopState.Free, LoopState.Occupied, GatePosition.Up));
        yield return ("WrongWay", At(LanePhase.WrongWay, served, LoopState.Free, LoopState.Occupied, GatePosition.Down));

        LaneState At(LanePhase phase, LaneVisit? visit, LoopState arming, LoopState closing, GatePosition gate) =>
            new(kind, phase, gate, arming, closing, visit, null);
        LaneState Waiting(LanePhase phase, LaneVisit visit) => At(phase, visit, LoopState.Occupied, LoopState.Free, GatePosition.Down);
    }

    /// <summary>Every case of <see cref="LaneInput"/>, in each of its variants that a machine can tell apart.</summary>
    internal static IEnumerable<(string Name, LaneInput Input)> Inputs()
    {
        Standing notInside = new Standing.NotInside();
        Standing full = new Standing.Full();
        yield return ("ArmingOn", new LaneInput.ArmingOn(Fresh));
        yield return ("ArmingOff", new LaneInput.ArmingOff());
        yield return ("ClosingOn", new LaneInput.ClosingOn(Fresh));
        yield return ("ClosingOff", new LaneInput.ClosingOff());
        yield return ("GateMoved Down", new LaneInput.GateMoved(GatePosition.Down));
        yield return ("GateMoved Moving", new LaneInput.GateMoved(GatePosition.Moving));
        yield return ("GateMoved Up", new LaneInput.GateMoved(GatePosition.Up));
        yield return ("BoardLost", new LaneInput.BoardLost());
        yield return ("BoardBack", new LaneInput.BoardBack());
        yield return ("PlateRead, not inside", new LaneInput.PlateRead(Plate.Parse("ABC1D23"), 900, "", notInside));
        yield return ("PlateRead, inside, nothing due", new LaneInput.PlateRead(Plate.Parse("ABC1D23"), 900, "", Lane.Inside(0)));
        yield return ("PlateRead, inside, 12.00 due", new LaneInput.PlateRead(Plate.Parse("ABC1D23"), 900, "", Lane.Inside(12_00)));
        yield return ("PlateRead, full", new LaneInput.PlateRead(Plate.Parse("ABC1D23"), 900, "", full));
        yield return ("PlateUnread", new LaneInput.PlateUnread(PlateRefusal.NoPlate, ""));
        yield return ("TicketAsked", new LaneInput.TicketAsked(TicketId.Parse("ticket-0002"), IsFull: false));
        yield return ("TicketAsked, full", new LaneInput.TicketAsked(TicketId.Parse("ticket-0002"), IsFull: true));
        yield return ("TicketPrinted", new LaneInput.TicketPrinted(Lane.Ticket));
        yield return ("TicketNotPrinted", new LaneInput.TicketNotPrinted(Lane.Ticket));
        yield return ("TicketTaken", new LaneInput.TicketTaken());
        yield return ("TicketShown, not inside", new LaneInput.TicketShown(Lane.Ticket, notInside));
        yield return ("TicketShown, inside, nothing due", new LaneInput.TicketShown(Lane.Ticket, Lane.Inside(0)));
        yield return ("TicketShown, inside, 12.00 due", new LaneInput.TicketShown(Lane.Ticket, Lane.Inside(12_00)));
        yield return ("TicketShown, full", new LaneInput.TicketShown(Lane.Ticket, full));
        yield return ("StayPaid", new LaneInput.StayPaid(Lane.Stay));
        foreach (var outcome in Enum.GetValues<GateOutcome>())
            yield return ($"GateReplied {outcome}", new LaneInput.GateReplied(CommandId.Parse("visit-here-1"), outcome));
        yield return ("GateReplied to another command", new LaneInput.GateReplied(CommandId.Parse("visit-gone-1"), GateOutcome.Refused));
        yield return ("OpenOrdered", new LaneInput.OpenOrdered(Order(Lane.Noon + Duration.FromSeconds(5)), Fresh));
        yield return ("OpenOrdered, expired", new LaneInput.OpenOrdered(Order(Lane.Noon - Duration.FromSeconds(1)), Fresh));
        foreach (var deadline in Enum.GetValues<LaneDeadline>())
            yield return ($"DeadlinePassed {deadline}", new LaneInput.DeadlinePassed(deadline));
        yield return ("Acknowledged, over", new LaneInput.Acknowledged(FaultCode.UnauthorisedPassage, OperatorId.Parse("ana")));
        yield return ("Acknowledged, still so", new LaneInput.Acknowledged(FaultCode.GateDidNotClose, OperatorId.Parse("ana")));
        yield return ("Restarted", new LaneInput.Restarted());
    }

    private static ManualOpen Order(Instant expires) => new(
        CommandId.Parse("order-0001"), OperatorId.Parse("ana"), OpenReason.PlateNotRead, "", StayFate.Waived, Lane.Noon, expires);
}
