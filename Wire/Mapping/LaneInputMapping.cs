using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Plates;
using Fokus.Wire.Edge.V1;
using Case = Fokus.Wire.Edge.V1.LaneInputBody.InputOneofCase;

namespace Fokus.Wire.Mapping;

/// <summary>Lane inputs to bodies and back.</summary>
internal static class LaneInputMapping
{
    internal static LaneInputBody ToBody(this LaneInput input) => input switch
    {
        LaneInput.ArmingOn on => new() { ArmingOn = new() { Visit_ = on.Visit.Value } },
        LaneInput.ArmingOff => new() { ArmingOff = new() },
        LaneInput.ClosingOn on => new() { ClosingOn = new() { Visit_ = on.Visit.Value } },
        LaneInput.ClosingOff => new() { ClosingOff = new() },
        LaneInput.GateMoved moved => new() { GateMoved = new() { Position = (int)moved.Position } },
        LaneInput.BoardLost => new() { BoardLost = new() },
        LaneInput.BoardBack => new() { BoardBack = new() },
        LaneInput.PlateRead read => new()
        {
            PlateRead = new()
            {
                Plate = read.Plate.Written,
                ConfidencePermille = read.ConfidencePermille,
                Picture = read.Picture,
                Standing = read.Standing.ToBody(),
            },
        },
        LaneInput.PlateUnread unread => new() { PlateUnread = new() { Why = (int)unread.Why, Picture = unread.Picture } },
        LaneInput.TicketAsked asked => new() { TicketAsked = new() { Ticket_ = asked.Ticket.Value, IsFull = asked.IsFull } },
        LaneInput.TicketPrinted printed => new() { TicketPrinted = new() { Ticket_ = printed.Ticket.Value } },
        LaneInput.TicketNotPrinted failed => new() { TicketNotPrinted = new() { Ticket_ = failed.Ticket.Value } },
        LaneInput.TicketTaken => new() { TicketTaken = new() },
        LaneInput.TicketShown shown => new()
        {
            TicketShown = new() { Ticket = shown.Ticket.Value, Standing = shown.Standing.ToBody() },
        },
        LaneInput.StayPaid paid => new() { StayPaid = new() { Stay = paid.Stay.Value } },
        LaneInput.GateReplied replied => new()
        {
            GateReplied = new() { Command = replied.Command.Value, Outcome = (int)replied.Outcome },
        },
        LaneInput.OpenOrdered ordered => new()
        {
            OpenOrdered = new() { Order = ordered.Order.ToBody(), Visit = ordered.Visit.Value },
        },
        LaneInput.DeadlinePassed passed => new() { DeadlinePassed = new() { Deadline = (int)passed.Deadline } },
        LaneInput.Restarted restarted => new() { Restarted = ToBody(restarted) },
        LaneInput.Acknowledged seen => new() { Acknowledged = new() { Fault = (int)seen.Fault, By = seen.By.Value } },
        _ => input.ToGoverningBody(),
    };

    internal static LaneInput ToInput(this LaneInputBody body) => body.InputCase switch
    {
        Case.ArmingOn => new LaneInput.ArmingOn(LaneVisitId.Parse(body.ArmingOn.Visit_)),
        Case.ArmingOff => new LaneInput.ArmingOff(),
        Case.ClosingOn => new LaneInput.ClosingOn(LaneVisitId.Parse(body.ClosingOn.Visit_)),
        Case.ClosingOff => new LaneInput.ClosingOff(),
        Case.GateMoved => new LaneInput.GateMoved(body.GateMoved.Position.ToEnum<GatePosition>() is var position
            && position != GatePosition.Unknown
                ? position
                : throw new FormatException("An arm never moves to an unknown position: that is a lost board.")),
        Case.BoardLost => new LaneInput.BoardLost(),
        Case.BoardBack => new LaneInput.BoardBack(),
        Case.PlateRead => new LaneInput.PlateRead(
            Plate.Parse(body.PlateRead.Plate),
            body.PlateRead.ConfidencePermille is >= 0 and <= 1000 and var permille
                ? permille
                : throw new FormatException($"A confidence is 0 to 1000, not {body.PlateRead.ConfidencePermille}."),
            body.PlateRead.Picture,
            WireValues.Required(body.PlateRead.Standing, "standing").ToStanding()),
        Case.PlateUnread => new LaneInput.PlateUnread(body.PlateUnread.Why.ToEnum<PlateRefusal>(), body.PlateUnread.Picture),
        Case.TicketAsked => new LaneInput.TicketAsked(TicketId.Parse(body.TicketAsked.Ticket_), body.TicketAsked.IsFull),
        Case.TicketPrinted => new LaneInput.TicketPrinted(TicketId.Parse(body.TicketPrinted.Ticket_)),
        Case.TicketNotPrinted => new LaneInput.TicketNotPrinted(TicketId.Parse(body.TicketNotPrinted.Ticket_)),
        Case.TicketTaken => new LaneInput.TicketTaken(),
        Case.TicketShown => new LaneInput.TicketShown(
            TicketId.Parse(body.TicketShown.Ticket), WireValues.Required(body.TicketShown.Standing, "standing").ToStanding()),
        Case.StayPaid => new LaneInput.StayPaid(StayId.Parse(body.StayPaid.Stay)),
        Case.GateReplied => new LaneInput.GateReplied(
            CommandId.Parse(body.GateReplied.Command), body.GateReplied.Outcome.ToEnum<GateOutcome>()),
        Case.OpenOrdered => new LaneInput.OpenOrdered(
            WireValues.Required(body.OpenOrdered.Order, "order").ToOrder(), LaneVisitId.Parse(body.OpenOrdered.Visit)),
        Case.DeadlinePassed => new LaneInput.DeadlinePassed(body.DeadlinePassed.Deadline.ToEnum<LaneDeadline>()),
        Case.Restarted => new LaneInput.Restarted { Remembers = body.Restarted.HasRemembers ? body.Restarted.Remembers : null },
        Case.Acknowledged => new LaneInput.Acknowledged(
            body.Acknowledged.Fault.ToEnum<FaultCode>(), OperatorId.Parse(body.Acknowledged.By)),
        _ => body.ToGoverningInput(),
    };

    private static RestartedBody ToBody(LaneInput.Restarted restarted)
    {
        var body = new RestartedBody();
        if (restarted.Remembers is { } remembers)
            body.Remembers = remembers;
        return body;
    }
}
