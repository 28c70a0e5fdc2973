using Fokus.Domain.Facts;
using Fokus.EdgeBridge.Journal.Storage;

namespace Fokus.EdgeBridge.Journal;

/// <summary>A picture that is drawn from the facts: tables written with them, and memory that follows them.</summary>
internal interface IProjection
{
    /// <summary>Called once, before anything is appended.</summary>
    void Load(StoreReader store);

    /// <summary>What a fact changes in the tables; run in the fact's own transaction.</summary>
    IEnumerable<StoreWrite> WritesFor(RecordedFact fact);

    /// <summary>Called after the commit, in the order of the facts, from one thread.</summary>
    void Applied(RecordedFact fact);
}
