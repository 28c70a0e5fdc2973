using System.Collections.Immutable;
using System.Globalization;
using Fokus.Domain.Facts;
using Fokus.Domain.Faults;
using Fokus.EdgeBridge.Journal;
using Fokus.EdgeBridge.Journal.Memory;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Garage;

/// <summary>What is wrong with the garage as a whole. A change is a fact; no change is none.</summary>
internal sealed class GarageFaults
{
    private const string Name = "garage/faults";
    private readonly FactJournal journal;
    private readonly TimeProvider clock;
    private ImmutableSortedSet<FaultCode> raised;

    public GarageFaults(FactJournal journal, TimeProvider clock)
    {
        (this.journal, this.clock) = (journal, clock);
        raised = [.. Parse(Snapshots.Find(journal.Store, Name) ?? "")];
    }

    internal IReadOnlyCollection<FaultCode> Raised => raised;

    /// <summary>Makes a fault stand or not. When the journal cannot take it, the next call tries again.</summary>
    internal async Task SetAsync(FaultCode fault, bool isRaised, CancellationToken cancellationToken)
    {
        if (raised.Contains(fault) == isRaised)
            return;
        var changed = isRaised ? raised.Add(fault) : raised.Remove(fault);
        Fact fact = isRaised ? new Fact.FaultRaised(Lane: null, fault) : new Fact.FaultCleared(Lane: null, fault);
        var snapshot = Snapshots.Write(Name, string.Join(',', changed.Select(code => ((int)code).ToString(CultureInfo.InvariantCulture))));
        var answer = await journal.AppendAsync(new(clock.GetCurrentInstant(), [fact], [snapshot]), cancellationToken);
        if (answer is AppendAnswer.Recorded)
            raised = changed;
    }

    private static IEnumerable<FaultCode> Parse(string text) => text
        .Split(',', StringSplitOptions.RemoveEmptyEntries)
        .Select(code => (FaultCode)int.Parse(code, CultureInfo.InvariantCulture))
        .Where(Enum.IsDefined);
}
