using Fokus.Domain.Facts;
using Fokus.World.Checks;
using Fokus.World.Ordeals.Garages;
using NodaTime;

namespace Fokus.World.Ordeals.Books;

/// <summary>
/// The comparer: boards, disk, cluster and pay stations each tell what they know, and none is believed.
/// </summary>
internal static class OrdealBooks
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan SettleWithin = TimeSpan.FromSeconds(30);

    /// <summary>Compares when the garage is still; its server runs and its line is whole.</summary>
    internal static Task<OrdealCount> CompareAsync(
        OrdealSite site, OrdealGarage garage, IEnumerable<string> paid, CancellationToken cancellationToken) =>
        CompareAsync(site, garage, paid, [Duration.Zero], cancellationToken);

    /// <summary>Compares a garage whose clock was not always that of the boards.</summary>
    /// <param name="site">Where.</param>
    /// <param name="garage">Which.</param>
    /// <param name="paid">Tickets of which a pay station was told that they are paid.</param>
    /// <param name="ahead">How far the server's clock was ahead of this machine's in its lives; negative when it was behind.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal static async Task<OrdealCount> CompareAsync(
        OrdealSite site,
        OrdealGarage garage,
        IEnumerable<string> paid,
        IReadOnlyCollection<Duration> ahead,
        CancellationToken cancellationToken)
    {
        var (facts, missing) = await SettleAsync(site, garage, cancellationToken);
        var known = await site.Cluster.PaidTicketsAsync(garage.Id, cancellationToken);
        var kinds = garage.Lanes.ToDictionary(lane => lane.Id, lane => lane.Plan.Kind);
        var pulses = garage.Lanes.SelectMany(lane => lane.Pulses).ToList();
        var verdict = PulseVerdict.Of(pulses, PulseAudit.Decisions(facts, kinds), ahead);
        // A damaged file may have taken the memory of the lanes with it: then they began anew with the next epoch.
        var anew = facts.GroupBy(fact => fact.Id.Epoch).SelectMany(epoch => PulseAudit.Decisions(epoch, kinds));
        if (verdict.Unexplained > 0 && PulseVerdict.Of(pulses, anew, ahead) is { Unexplained: 0 } better)
            verdict = better;
        return new(
            missing + paid.Distinct(StringComparer.Ordinal).Count(ticket => !known.Contains(ticket)),
            await site.Cluster.DoublesAsync(garage.Id, cancellationToken) + verdict.Unexplained,
            await site.Cluster.InversionsAsync(garage.Id, cancellationToken) + await DifferencesAsync(site, garage, cancellationToken),
            verdict.Late);
    }

    /// <summary>
    /// Waits until disk and cluster hold the same; answers what they hold together, and how much they still differ at the
    /// end. The disk may lack the beginning: what the cluster has it may delete.
    /// </summary>
    private static async Task<(IReadOnlyList<RecordedFact> Facts, int Missing)> SettleAsync(
        OrdealSite site, OrdealGarage garage, CancellationToken cancellationToken)
    {
        var began = site.Clock.GetTimestamp();
        while (true)
        {
            var onDisk = garage.Journal.Facts();
            var stored = await site.Cluster.FactsAsync(garage.Id, cancellationToken);
            var first = onDisk.Count > 0 ? Place(onDisk[0]) : (long.MaxValue, 0);
            var begin = stored.Where(fact => Place(fact).CompareTo(first) < 0).ToList();
            var (here, there) = (onDisk.Select(Place).ToHashSet(), stored.Skip(begin.Count).Select(Place).ToHashSet());
            var missing = here.Except(there).Count() + there.Except(here).Count();
            if (missing == 0 || site.Clock.GetElapsedTime(began) > SettleWithin)
                return ([.. begin, .. onDisk], missing);
            await Task.Delay(LookAgainAfter, site.Clock, cancellationToken);
        }
    }

    private static (long Epoch, long Seq) Place(RecordedFact fact) => (fact.Id.Epoch, fact.Id.Seq);

    /// <summary>The twin in the cluster decides every input again; it counts where it came to another phase.</summary>
    private static async Task<int> DifferencesAsync(OrdealSite site, OrdealGarage garage, CancellationToken cancellationToken)
    {
        var answer = await site.Centre.Api.GetAsync($"v1/garages/{garage.Id}/lanes", cancellationToken);
        return (int)answer["lanes"]!.AsArray().Sum(lane => lane!["differences"]!.GetValue<long>());
    }
}
