using System.Diagnostics;
using Fokus.Domain.Facts;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Lanes.Modes;
using Fokus.Domain.Stays;
using NodaTime;

namespace Fokus.EdgeBridge.Journal;

/// <summary>What a person ordered, at a lane or of a stay.</summary>
/// <param name="Fact">Where it stands in the journal.</param>
/// <param name="At">When it was heard.</param>
/// <param name="Said">What: a lane's input that comes from a person, or a fact that a person makes.</param>
internal sealed record AuditEntry(FactId Fact, Instant At, Fact Said)
{
    /// <summary>Where; <c>null</c> when it concerns no lane.</summary>
    internal LaneId? Lane => (Said as Fact.LaneHeard)?.Lane;

    /// <summary>What the lane heard; <c>null</c> when it concerns none.</summary>
    internal LaneInput? Order => (Said as Fact.LaneHeard)?.Input;

    /// <summary>Who.</summary>
    internal OperatorId By => Said is Fact.TicketLost lost ? lost.Order.By : Order switch
    {
        LaneInput.OpenOrdered { Order: var order } => order.By,
        LaneInput.ModeOrdered { Order: var order } => order.By,
        LaneInput.DirectionOrdered { Order: var order } => order.By,
        LaneInput.StayNamed { Order: var order } => order.By,
        LaneInput.Acknowledged seen => seen.By,
        _ => throw new UnreachableException("No other input is an order."),
    };

    /// <summary>Why; <c>null</c> where no reason is asked for.</summary>
    internal OpenReason? Reason => Order switch
    {
        LaneInput.OpenOrdered { Order: var order } => order.Reason,
        LaneInput.ModeOrdered { Order: var order } => order.Reason,
        _ => null,
    };

    /// <summary>What becomes of stays by it; <c>null</c> when it concerns none.</summary>
    internal StayFate? Fate => Order switch
    {
        LaneInput.OpenOrdered { Order: var order } => order.Fate,
        LaneInput.ModeOrdered { Order: { Mode: LaneMode.KeptOpen or LaneMode.Evacuation } order } => order.Fate,
        _ => null,
    };

    /// <summary>In their words; may be empty.</summary>
    internal string Note => Said is Fact.TicketLost lost ? lost.Order.Note : Order switch
    {
        LaneInput.OpenOrdered { Order: var order } => order.Note,
        LaneInput.ModeOrdered { Order: var order } => order.Note,
        LaneInput.DirectionOrdered { Order: var order } => order.Note,
        LaneInput.StayNamed { Order: var order } => order.Note,
        _ => "",
    };

    /// <summary>When the button was pressed; <c>null</c> when that does not matter.</summary>
    internal Instant? AskedAt => Order switch
    {
        LaneInput.OpenOrdered { Order: var order } => order.AskedAt,
        LaneInput.ModeOrdered { Order: var order } => order.AskedAt,
        LaneInput.DirectionOrdered { Order: var order } => order.AskedAt,
        LaneInput.StayNamed { Order: var order } => order.AskedAt,
        _ => null,
    };

    internal static AuditEntry Of(RecordedFact recorded) => recorded.Fact is Domain.Facts.Fact.LaneHeard or Domain.Facts.Fact.TicketLost
        ? new(recorded.Id, recorded.At, recorded.Fact)
        : throw new UnreachableException("only orders are stored under their kinds");
}
