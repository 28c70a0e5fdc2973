using Fokus.Domain.Access;
using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Lanes.Modes;
using Fokus.Domain.Lanes.Setup;
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
            At(LanePhase.Crossing, commanded, LoopState.Occupied, LoopState.Occupied, GatePosition.Up) with { Next = new(LaneVisitId.Parse("visit-next"), Lane.Noon), IsFollowed = true });
        yield return ("Intrusion", At(LanePhase.Intrusion, served with { Stay = stay, Fate = StayFate.Owing }, LoopState.Free, LoopState.Occupied, GatePosition.Up));
        yield return ("WrongWay", At(LanePhase.WrongWay, served, LoopState.Free, LoopState.Occupied, GatePosition.Down));

        LaneState At(LanePhase phase, LaneVisit? visit, LoopState arming, LoopState closing, GatePosition gate) =>
            new(kind, phase, gate, arming, closing, visit, null);
        LaneState Waiting(LanePhase phase, LaneVisit visit) => At(phase, visit, LoopState.Occupied, LoopState.Free, GatePosition.Down);
    }

    /// <summary>As <see cref="States"/>, with three loops: nothing is under the arm but where the name says it.</summary>
    internal static IEnumerable<(string Name, LaneState State)> ThreeLoops(LaneKind kind)
    {
        foreach (var (name, state) in States(kind))
        {
            var three = state with { Setup = state.Setup with { Loops = LaneLoops.Three }, SafetySensor = LoopState.Free };
            yield return (name, three);
            if (three.IsUnderWay)
            {
                var under = three with { SafetySensor = LoopState.Occupied };
                yield return ($"{name}, under the arm", under);
                yield return ($"{name}, under the arm, closing loop left", under with { Closing = LoopState.Free, Visit = under.Visit! with { HasLeftClosing = true } });
                yield return ($"{name}, under the arm, closing loop not reached", under with { Closing = LoopState.Free });
            }
        }

        var crossing = States(kind).Single(sample => sample.State.Next is not null).State;
        yield return ("Crossing (another one has gone under the arm)", crossing with
        {
            Setup = crossing.Setup with { Loops = LaneLoops.Three },
            SafetySensor = LoopState.Occupied,
            Arming = LoopState.Free,
            IsFollowed = true,
        });
    }

    /// <summary>As <see cref="States"/>, in a mode. Where the gate is kept open, a lane waits for nothing but the gate.</summary>
    internal static IEnumerable<(string Name, LaneState State)> InMode(LaneKind kind, LaneMode mode)
    {
        var isHeld = mode == LaneMode.KeptOpen || (mode == LaneMode.Evacuation && kind == LaneKind.Exit);
        foreach (var (name, state) in States(kind))
        {
            var ordered = state with { Mode = mode, Hold = isHeld ? Held : null };
            if (!isHeld)
                yield return (name, ordered);
            else if (state.Phase is LanePhase.Idle or LanePhase.Opening or LanePhase.Open or LanePhase.Crossing or LanePhase.WrongWay)
                yield return (name, ordered with { Visit = Kept(state.Visit) });
        }
    }

    private static readonly Hold Held = new(CommandId.Parse("mode-order-1"), StayFate.Waived)
    {
        Command = CommandId.Parse("mode-order-1-1"),
        CommandedAt = Lane.Noon - Duration.FromSeconds(4),
        Commands = 1,
        Tries = 1,
    };

    private static LaneVisit? Kept(LaneVisit? visit) => visit is null ? null : visit with
    {
        Credential = null,
        Command = null,
        IsByHand = true,
        IsByMode = true,
        Fate = StayFate.Waived,
    };

    /// <summary>Every case of <see cref="LaneInput"/>, in each of its variants that a machine can tell apart.</summary>
    internal static IEnumerable<(string Name, LaneInput Input)> Inputs()
    {
        Standing notInside = new Standing.NotInside();
        Standing full = new Standing.Full();
        yield return ("ArmingOn", new LaneInput.ArmingOn(Fresh));
        yield return ("ArmingOff", new LaneInput.ArmingOff());
        yield return ("ClosingOn", new LaneInput.ClosingOn(Fresh));
        yield return ("ClosingOff", new LaneInput.ClosingOff());
        yield return ("SafetyOn", new LaneInput.SafetyOn(Fresh));
        yield return ("SafetyOff", new LaneInput.SafetyOff());
        yield return ("GateMoved Down", new LaneInput.GateMoved(GatePosition.Down));
        yield return ("GateMoved Moving", new LaneInput.GateMoved(GatePosition.Moving));
        yield return ("GateMoved Up", new LaneInput.GateMoved(GatePosition.Up));
        yield return ("BoardLost", new LaneInput.BoardLost());
        yield return ("BoardBack", new LaneInput.BoardBack());
        yield return ("PlateRead, not inside", new LaneInput.PlateRead(Plate.Parse("ABC1D23"), 900, "", notInside));
        yield return ("PlateRead, inside, nothing due", new LaneInput.PlateRead(Plate.Parse("ABC1D23"), 900, "", Lane.Inside(0)));
        yield return ("PlateRead, inside, 12.00 due", new LaneInput.PlateRead(Plate.Parse("ABC1D23"), 900, "", Lane.Inside(12_00)));
        yield return ("PlateRead, full", new LaneInput.PlateRead(Plate.Parse("ABC1D23"), 900, "", full));
        yield return ("PlateRead, refused, not valid", new LaneInput.PlateRead(Plate.Parse("ABC1D23"), 900, "", new Standing.Refused(Refusal.NotValid)));
        foreach (var (words, standing) in new[] { ("not inside", notInside), ("inside, nothing due", Lane.Inside(0)), ("refused, denied", new Standing.Refused(Refusal.Denied)), ("refused, unknown", new Standing.Refused(Refusal.Unknown)) })
            yield return ($"TagRead, {words}", new LaneInput.TagRead(TagId.Parse("00AA11BB"), standing));
        yield return ("CardShown, not inside", new LaneInput.CardShown(CardId.Parse("CARD77"), notInside));
        yield return ("CardShown, inside, nothing due", new LaneInput.CardShown(CardId.Parse("CARD77"), Lane.Inside(0)));
        yield return ("PlateUnread", new LaneInput.PlateUnread(PlateRefusal.NoPlate, ""));
        yield return ("TicketAsked", new LaneInput.TicketAsked(TicketId.Parse("ticket-0002"), IsFull: false));
        yield return ("TicketAsked, full", new LaneInput.TicketAsked(TicketId.Parse("ticket-0002"), IsFull: true));
        yield return ("TicketPrinted", new LaneInput.TicketPrinted(Lane.Ticket));
        yield return ("TicketNotPrinted", new LaneInput.TicketNotPrinted(Lane.Ticket));
        yield return ("TicketTaken", new LaneInput.TicketTaken());
        yield return ("TicketShown, not inside", new LaneInput.TicketShown(Lane.Ticket, notInside));
        yield return ("TicketShown, inside, nothing due", new LaneInput.TicketShown(Lane.Ticket, Lane.Inside(0)));
        yield return ("TicketShown, inside, 12.00 due", new LaneInput.TicketShown(Lane.Ticket, Lane.Inside(12_00)));
        yield return ("TicketShown, refused, voided", new LaneInput.TicketShown(Lane.Ticket, new Standing.Refused(Refusal.Voided)));
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
        foreach (var mode in Enum.GetValues<LaneMode>())
            yield return ($"ModeOrdered {mode}", new LaneInput.ModeOrdered(Mode(mode, Lane.Noon + Duration.FromSeconds(5))));
        yield return ("ModeOrdered, expired", new LaneInput.ModeOrdered(Mode(LaneMode.KeptOpen, Lane.Noon - Duration.FromSeconds(1))));
        yield return ("DirectionOrdered", new LaneInput.DirectionOrdered(new DirectionOrder(
            LaneKind.Exit, CommandId.Parse("turn-order-1"), OperatorId.Parse("ana"), "", Lane.Noon, Lane.Noon + Duration.FromSeconds(5))));
        foreach (var named in Named())
            yield return named;
        yield return ("DeviceFailed CameraFailed", new LaneInput.DeviceFailed(FaultCode.CameraFailed));
        yield return ("DeviceBack CameraFailed", new LaneInput.DeviceBack(FaultCode.CameraFailed));
        yield return ("DeviceBack TicketFailed", new LaneInput.DeviceBack(FaultCode.TicketFailed));
        yield return ("DeviceFailed, not of a lane", new LaneInput.DeviceFailed(FaultCode.DiskNearlyFull));
        yield return ("SetUp, with three loops", new LaneInput.SetUp(LaneKind.Entry, LaneSetup.Default with { Loops = LaneLoops.Three }));
        yield return ("Restarted", new LaneInput.Restarted());
    }

    private static ModeOrder Mode(LaneMode mode, Instant expires) => new(
        mode, CommandId.Parse("mode-order-2"), OperatorId.Parse("ana"), OpenReason.Service, "", StayFate.Waived, Lane.Noon, expires);

    private static IEnumerable<(string Name, LaneInput Input)> Named()
    {
        var order = Naming(Lane.Noon + Duration.FromSeconds(5));
        yield return ("StayNamed, inside, nothing due", new LaneInput.StayNamed(order, Lane.Inside(0)));
        yield return ("StayNamed, inside, 12.00 due", new LaneInput.StayNamed(order, Lane.Inside(12_00)));
        yield return ("StayNamed, not inside", new LaneInput.StayNamed(order, new Standing.NotInside()));
        yield return ("StayNamed, expired", new LaneInput.StayNamed(Naming(Lane.Noon - Duration.FromSeconds(1)), Lane.Inside(0)));
    }

    private static NamingOrder Naming(Instant expires) => new(
        Lane.Stay, CommandId.Parse("name-order-1"), OperatorId.Parse("ana"), "", Lane.Noon, expires);

    private static ManualOpen Order(Instant expires) => new(
        CommandId.Parse("order-0001"), OperatorId.Parse("ana"), OpenReason.PlateNotRead, "", StayFate.Waived, Lane.Noon, expires);
}
