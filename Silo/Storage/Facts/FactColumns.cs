using Fokus.Domain.Facts;
using Fokus.Wire.Edge.V1;
using Google.Protobuf;

namespace Fokus.Silo.Storage.Facts;

/// <summary>A fact and the columns by which it is found again.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Lane">The lane that it names; <c>null</c> when none.</param>
/// <param name="Stay">The stay that it names; <c>null</c> when none.</param>
/// <param name="Body">The row as it came.</param>
internal sealed record FactColumns(RecordedFact Fact, string Kind, string? Lane, string? Stay, byte[] Body)
{
    internal const string LaneHeardKind = "lane_heard";

    internal static FactColumns Of(RecordedFact recorded, FactRow row)
    {
        var (kind, lane, stay) = recorded.Fact switch
        {
            Fact.LaneHeard heard => (LaneHeardKind, heard.Lane.Value, null as string),
            Fact.StayOpened opened => ("stay_opened", opened.Lane.Value, opened.Stay.Value),
            Fact.StayPaid paid => ("stay_paid", null, paid.Payment.Stay.Value),
            Fact.StayLeft left => ("stay_left", left.Lane.Value, left.Stay.Value),
            Fact.VisitVoided voided => ("visit_voided", voided.Lane.Value, null),
            Fact.TicketLost lost => ("ticket_lost", null, lost.Stay.Value),
            Fact.FaultRaised raised => ("fault_raised", raised.Lane?.Value, null),
            Fact.FaultCleared cleared => ("fault_cleared", cleared.Lane?.Value, null),
            Domain.Facts.Fact.ClockStepped => ("clock_stepped", null as string, null as string),
            Domain.Facts.Fact.ClockRighted => ("clock_righted", null, null),
            _ => throw new System.Diagnostics.UnreachableException("Fact is a closed family"),
        };
        return new(recorded, kind, lane, stay, row.ToByteArray());
    }
}
