using Fokus.Domain.Facts;
using Fokus.World.Checks;
using Fokus.World.Ordeals.Garages;

namespace Fokus.World.Ordeals.Books;

/// <summary>
/// The comparer: boards, disk, cluster and pay stations each tell what they know, and none is believed.
/// </summary>
internal static class OrdealBooks
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan SettleWithin = TimeSpan.FromSeconds(60);

    /// <summary>Compares when the garage is still; its server runs and its line is whole.</summary>
    internal static Task<OrdealCount> CompareAsync(
        OrdealSite site, OrdealGarage garage, IEnumerable<string> paid, CancellationToken cancellationToken) =>
        CompareAsync(site, garage, paid, new OrdealMemory(), cancellationToken);

    /// <summary>Compares a garage whose clock was not that of the boards, or whose disk is not the first.</summary>
    internal static async Task<OrdealCount> CompareAsync(
        OrdealSite site,
        OrdealGarage garage,
        IEnumerable<string> paid,
        OrdealMemory memory,
        CancellationToken cancellationToken)
    {
        var (facts, missing) = await SettleAsync(site, garage, memory.Earlier, cancellationToken);
        var known = await site.Cluster.PaidTicketsAsync(garage.Id, cancellationToken);
        var kinds = garage.Lanes.ToDictionary(lane => lane.Id, lane => lane.Plan.Kind);
        var verdict = PulseVerdict.Of(garage.Lanes.SelectMany(lane => lane.Pulses), PulseAudit.Decisions(facts, kinds), memory.Ahead);
        return new(
            missing + paid.Distinct(StringComparer.Ordinal).Count(ticket => !known.Contains(ticket)),
            await site.Cluster.DoublesAsync(garage.Id, cancellationToken) + verdict.Unexplained,
            await site.Cluster.InversionsAsync(garage.Id, cancellationToken) + await DifferencesAsync(site, garage, cancellationToken),
            verdict.Late);
    }

    /// <summary>Waits until disk and cluster hold the same; answers what the disk holds and how much they still differ at the end.</summary>
    private static async Task<(IReadOnlyList<RecordedFact> Facts, int Missing)> SettleAsync(
        OrdealSite site, OrdealGarage garage, IReadOnlyList<RecordedFact> earlier, CancellationToken cancellationToken)
    {
        var began = site.Clock.GetTimestamp();
        while (true)
        {
            var stored = await site.Cluster.FactsAsync(garage.Id, cancellationToken);
            var onDisk = garage.Journal.Facts();
            var first = onDisk.Count > 0 ? onDisk[0].Id.Epoch : long.MaxValue;
            IReadOnlyList<RecordedFact> facts = [.. earlier.Where(fact => fact.Id.Epoch < first), .. onDisk];
            var there = facts.Count(fact => stored.Contains((fact.Id.Epoch, fact.Id.Seq)));
            // In the cluster and not on the disk, or the other way round.
            var missing = stored.Count - there + (facts.Count - there);
            if (missing == 0 || site.Clock.GetElapsedTime(began) > SettleWithin)
                return (facts, missing);
            await Task.Delay(LookAgainAfter, site.Clock, cancellationToken);
        }
    }

    /// <summary>The twin in the cluster decides every input again; it counts where it came to another phase.</summary>
    private static async Task<int> DifferencesAsync(OrdealSite site, OrdealGarage garage, CancellationToken cancellationToken)
    {
        var answer = await site.Centre.Api.GetAsync($"v1/garages/{garage.Id}/lanes", cancellationToken);
        return (int)answer["lanes"]!.AsArray().Sum(lane => lane!["differences"]!.GetValue<long>());
    }
}
