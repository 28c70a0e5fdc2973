using System.Diagnostics;
using Fokus.Domain.Facts;
using Fokus.Domain.Lanes.Inputs;

namespace Fokus.EdgeBridge.Journal;

/// <summary>Facts as lines of the audit.</summary>
internal static class AuditEntries
{
    internal static AuditEntry Of(RecordedFact recorded) => recorded.Fact is Fact.LaneHeard { Input: LaneInput.OpenOrdered ordered } heard
        ? new(recorded.Id, recorded.At, heard.Lane, ordered.Order)
        : throw new UnreachableException("only orders by hand are stored under their kind");
}
