using Fokus.Domain.Faults;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Modes;
using Fokus.Domain.Money;
using Fokus.Domain.Stays.Tickets;
using NodaTime;

namespace Fokus.Web.Lanes;

/// <summary>What a console shows of one lane. The garage's console and the chain's are fed the same record.</summary>
/// <param name="Id">The lane.</param>
/// <param name="Name">Its name on the sign, such as "Entrada 1".</param>
/// <param name="Kind">Which way it leads.</param>
/// <param name="Seq">Grows with each change of the lane; a screen drops what is older than what it shows.</param>
/// <param name="Phase">What the lane is doing.</param>
/// <param name="Gate">Where the arm is.</param>
/// <param name="Plate">The plate in full, for the operator's eyes; empty when none is known.</param>
/// <param name="ConfidencePermille">How sure the reading is; <c>null</c> when there is none.</param>
/// <param name="Ticket">The last characters of the ticket; empty when there is none.</param>
/// <param name="Due">What is to be paid before the gate opens; zero when nothing is.</param>
/// <param name="EnteredAt">Exit: since when the vehicle is inside; <c>null</c> when not known.</param>
/// <param name="Since">When the phase began.</param>
/// <param name="Faults">What is wrong now, the most urgent first.</param>
/// <param name="Picture">Address of the last picture, relative to the console; empty when there is none.</param>
/// <param name="PictureAt">When that picture was taken; <c>null</c> when there is none.</param>
public sealed record LaneView(
    string Id,
    string Name,
    LaneKind Kind,
    long Seq,
    LanePhase Phase,
    GatePosition Gate,
    string Plate,
    int? ConfidencePermille,
    string Ticket,
    Brl Due,
    Instant? EnteredAt,
    Instant Since,
    IReadOnlyList<FaultCode> Faults,
    string Picture,
    Instant? PictureAt)
{
    /// <summary>How the lane works, by the last order.</summary>
    public LaneMode Mode { get; init; } = LaneMode.Normal;

    /// <summary>What the picture may say that names no plate; empty for nothing.</summary>
    public string Doubt { get; init; } = "";

    /// <summary>Why what the driver showed was refused as a ticket; <c>null</c> when nothing was.</summary>
    public TicketRefusal? RefusedTicket { get; init; }

    /// <summary>True when the lane can be turned.</summary>
    public bool IsReversible { get; init; }
}
