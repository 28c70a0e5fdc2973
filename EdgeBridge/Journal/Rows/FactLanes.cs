using System.Diagnostics;
using Fokus.Domain.Facts;
using Fokus.Wire.Edge.V1;

namespace Fokus.EdgeBridge.Journal.Rows;

/// <summary>Which lane a fact belongs to: within a lane no fact may overtake another.</summary>
internal static class FactLanes
{
    /// <summary>As below.</summary>
    internal static string Of(Fact fact) => fact switch
    {
        Fact.LaneHeard heard => heard.Lane.Value,
        Fact.StayOpened opened => opened.Lane.Value,
        Fact.StayPaid or Fact.TicketLost => "",
        Fact.StayLeft left => left.Lane.Value,
        Fact.VisitVoided voided => voided.Lane.Value,
        Fact.FaultRaised raised => raised.Lane?.Value ?? "",
        Fact.FaultCleared cleared => cleared.Lane?.Value ?? "",
        Fact.ClockStepped or Fact.ClockRighted => "",
        _ => throw new UnreachableException("Fact is a closed family"),
    };

    /// <summary>The lane; empty for what concerns the garage as a whole, which keeps its own order.</summary>
    internal static string Of(FactRow row) => row.BodyCase switch
    {
        FactRow.BodyOneofCase.LaneHeard => row.LaneHeard.Lane,
        FactRow.BodyOneofCase.StayOpened => row.StayOpened.Lane,
        FactRow.BodyOneofCase.StayPaid or FactRow.BodyOneofCase.TicketLost => "",
        FactRow.BodyOneofCase.StayLeft => row.StayLeft.Lane,
        FactRow.BodyOneofCase.VisitVoided => row.VisitVoided.Lane,
        FactRow.BodyOneofCase.FaultRaised => row.FaultRaised.Lane,
        FactRow.BodyOneofCase.FaultCleared => row.FaultCleared.Lane,
        FactRow.BodyOneofCase.ClockStepped or FactRow.BodyOneofCase.ClockRighted => "",
        // A row that cannot be read back has no content.
        FactRow.BodyOneofCase.None => "",
        _ => throw new UnreachableException("a body has a lane or none"),
    };
}
