using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes.Modes;
using Fokus.Domain.Lanes.Setup;
using Fokus.Domain.Plates;

namespace Fokus.Domain.Lanes.Inputs;

/// <summary>Everything that can happen at a lane. A timeout, a fault and a restart are inputs like any other.</summary>
public abstract record LaneInput
{
    private LaneInput()
    {
    }

    /// <summary>The arming loop became occupied.</summary>
    /// <param name="Visit">A fresh id, used if a visit begins here.</param>
    public sealed record ArmingOn(LaneVisitId Visit) : LaneInput;

    /// <summary>The arming loop became free.</summary>
    public sealed record ArmingOff : LaneInput;

    /// <summary>The closing loop became occupied.</summary>
    /// <param name="Visit">A fresh id, used if nobody was let through.</param>
    public sealed record ClosingOn(LaneVisitId Visit) : LaneInput;

    /// <summary>The closing loop became free.</summary>
    public sealed record ClosingOff : LaneInput;

    /// <summary>Three loops: the loop under the arm became occupied.</summary>
    /// <param name="Visit">A fresh id, used if nobody was let through.</param>
    public sealed record SafetyOn(LaneVisitId Visit) : LaneInput;

    /// <summary>Three loops: the loop under the arm became free.</summary>
    public sealed record SafetyOff : LaneInput;

    /// <summary>The limit switches show another position.</summary>
    /// <param name="Position">The new position; never <see cref="GatePosition.Unknown"/>, which is <see cref="BoardLost"/>.</param>
    public sealed record GateMoved(GatePosition Position) : LaneInput;

    /// <summary>The board stopped answering: loops and limit switches are unknown.</summary>
    public sealed record BoardLost : LaneInput;

    /// <summary>The board answers again; its inputs follow as separate inputs.</summary>
    public sealed record BoardBack : LaneInput;

    /// <summary>A picture gave a plate.</summary>
    /// <param name="Plate">The plate as written.</param>
    /// <param name="ConfidencePermille">0 to 1000.</param>
    /// <param name="Picture">The picture's reference in the garage's store; empty when it was not kept.</param>
    /// <param name="Standing">What the garage knew of the plate then.</param>
    public sealed record PlateRead(Plate Plate, int ConfidencePermille, string Picture, Standing Standing) : LaneInput;

    /// <summary>A picture gave no plate.</summary>
    /// <param name="Why">The reason.</param>
    /// <param name="Picture">The picture's reference; empty when it was not kept.</param>
    public sealed record PlateUnread(PlateRefusal Why, string Picture) : LaneInput;

    /// <summary>An antenna read a toll tag.</summary>
    /// <param name="Tag">Which.</param>
    /// <param name="Standing">What the garage knew of it then.</param>
    public sealed record TagRead(TagId Tag, Standing Standing) : LaneInput;

    /// <summary>A subscriber's card was shown.</summary>
    /// <param name="Card">Which.</param>
    /// <param name="Standing">What the garage knew of it then.</param>
    public sealed record CardShown(CardId Card, Standing Standing) : LaneInput;

    /// <summary>Entry: the driver pressed the ticket button.</summary>
    /// <param name="Ticket">A fresh number for the ticket.</param>
    /// <param name="IsFull">True when every bay was taken then: no ticket is printed.</param>
    public sealed record TicketAsked(TicketId Ticket, bool IsFull) : LaneInput;

    /// <summary>Entry: the printer confirmed the ticket.</summary>
    /// <param name="Ticket">Its number.</param>
    public sealed record TicketPrinted(TicketId Ticket) : LaneInput;

    /// <summary>Entry: the ticket could not be printed.</summary>
    /// <param name="Ticket">Its number, never used again.</param>
    public sealed record TicketNotPrinted(TicketId Ticket) : LaneInput;

    /// <summary>Entry: the driver pulled the ticket out.</summary>
    public sealed record TicketTaken : LaneInput;

    /// <summary>Exit: a ticket was shown.</summary>
    /// <param name="Ticket">Its number.</param>
    /// <param name="Standing">What the garage knew of it then.</param>
    public sealed record TicketShown(TicketId Ticket, Standing Standing) : LaneInput;

    /// <summary>A stay was paid, here or elsewhere in the garage; nothing is due any more.</summary>
    /// <param name="Stay">Which.</param>
    public sealed record StayPaid(StayId Stay) : LaneInput;

    /// <summary>What became of a command to the gate.</summary>
    /// <param name="Command">Which.</param>
    /// <param name="Outcome">What.</param>
    public sealed record GateReplied(CommandId Command, GateOutcome Outcome) : LaneInput;

    /// <summary>Somebody orders the gate open.</summary>
    /// <param name="Order">Who, why, and until when.</param>
    /// <param name="Visit">A fresh id, used when no vehicle is on the loop.</param>
    public sealed record OpenOrdered(ManualOpen Order, LaneVisitId Visit) : LaneInput;

    /// <summary>Exit: somebody says whose stay it is that stands there. It counts as its ticket would.</summary>
    /// <param name="Order">Who, which stay, and until when.</param>
    /// <param name="Standing">What the garage knew of the stay then.</param>
    public sealed record StayNamed(NamingOrder Order, Standing Standing) : LaneInput;

    /// <summary>Somebody orders that the lane works in another way.</summary>
    /// <param name="Order">Who, why, and until when.</param>
    public sealed record ModeOrdered(ModeOrder Order) : LaneInput;

    /// <summary>Somebody orders that a reversible lane leads the other way. Nothing happens unless it is empty and its gate down.</summary>
    /// <param name="Order">Who, why, and until when.</param>
    public sealed record DirectionOrdered(DirectionOrder Order) : LaneInput;

    /// <summary>Somebody has seen a fault that no machine can see the end of.</summary>
    /// <param name="Fault">Which; see <see cref="FaultCatalogue.EndsByAcknowledgement"/>.</param>
    /// <param name="By">Who.</param>
    public sealed record Acknowledged(FaultCode Fault, OperatorId By) : LaneInput;

    /// <summary>A device of the lane cannot be used.</summary>
    /// <param name="Fault"><see cref="FaultCode.CameraFailed"/> or <see cref="FaultCode.TicketFailed"/>; another means nothing here.</param>
    public sealed record DeviceFailed(FaultCode Fault) : LaneInput;

    /// <summary>A device of the lane can be used again.</summary>
    /// <param name="Fault">What was wrong with it.</param>
    public sealed record DeviceBack(FaultCode Fault) : LaneInput;

    /// <summary>How the lane is built and what the site decided: said when it is another than the lane remembers.</summary>
    /// <param name="Kind">Which way it leads; of another, the lane forgets all that it knew.</param>
    /// <param name="Setup">The rest.</param>
    public sealed record SetUp(LaneKind Kind, LaneSetup Setup) : LaneInput;

    /// <summary>A wait is over.</summary>
    /// <param name="Deadline">Which.</param>
    public sealed record DeadlinePassed(LaneDeadline Deadline) : LaneInput;

    /// <summary>The program was started again. What it had commanded may or may not have happened.</summary>
    public sealed record Restarted : LaneInput;
}
