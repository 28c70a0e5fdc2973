using Fokus.Grains.Interfaces.Dashboards;
using Fokus.Grains.Interfaces.Garages;

namespace Fokus.Grains.Dashboards;

/// <summary>The numbers of all garages, and a number of their own that grows with each change.</summary>
/// <param name="seq">Where that number begins.</param>
internal sealed class ChainPicture(long seq)
{
    private readonly SortedDictionary<string, GarageSummary> summaries = new(StringComparer.Ordinal);
    private long seq = seq;

    /// <summary>Takes a garage's numbers in; what says nothing new changes nothing.</summary>
    internal void Note(GarageSummary summary)
    {
        if (summaries.TryGetValue(summary.Garage.Value, out var known) && IsSame(known, summary))
            return;
        summaries[summary.Garage.Value] = summary;
        seq++;
    }

    /// <summary>The picture; <c>null</c> when the caller has it already.</summary>
    internal ChainSheet? Read(long knownSeq) => knownSeq == seq ? null : new(seq, [.. summaries.Values]);

    /// <summary>An array equals only itself, so the faults are compared one by one.</summary>
    private static bool IsSame(GarageSummary one, GarageSummary other) =>
        one.Faults.SequenceEqual(other.Faults) && one with { Faults = [] } == other with { Faults = [] };
}
