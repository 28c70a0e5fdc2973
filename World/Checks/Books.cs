using Fokus.Domain.Facts;
using Fokus.World.Cars;
using Fokus.World.Sites;

namespace Fokus.World.Checks;

/// <summary>
/// The comparer: what the cars did, what the boards did, what the journals hold and what the cluster has must be one
/// story. It asks each of them separately and believes none.
/// </summary>
internal sealed class Books(CentralSite centre, IReadOnlyList<GarageSite> garages, TimeProvider clock)
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(250);

    /// <summary>Waits until the cluster has every fact of every journal; answers how many it still lacks at the end.</summary>
    internal async Task<int> SettleAsync(TimeSpan within, CancellationToken cancellationToken)
    {
        var until = clock.GetUtcNow() + within;
        while (true)
        {
            var lost = 0;
            foreach (var garage in garages)
                lost += await LostAsync(garage, cancellationToken);
            if (lost == 0 || clock.GetUtcNow() > until)
                return lost;
            await Task.Delay(LookAgainAfter, clock, cancellationToken);
        }
    }

    /// <summary>What became of each car, and whether the books balance.</summary>
    internal async Task<(IReadOnlyList<CarReport> Cars, CheckResult Checks)> BalanceAsync(
        IReadOnlyList<Trip> trips, CancellationToken cancellationToken)
    {
        var lost = await SettleAsync(TimeSpan.FromSeconds(30), cancellationToken);
        var reports = new List<CarReport>();
        var duplicates = 0;
        var unexplained = 0;
        var wrong = 0;
        foreach (var garage in garages)
        {
            var facts = garage.Journal.Facts();
            var pulses = garage.Lanes.SelectMany(lane => lane.Pulses).ToList();
            var kinds = garage.Lanes.ToDictionary(lane => lane.Id, lane => lane.Kind);
            unexplained += PulseAudit.WithoutDecision(pulses, PulseAudit.Decisions(facts, kinds)).Count;

            var stays = await StayIdsAsync(garage, cancellationToken);
            duplicates += Duplicates(facts, stays);
            foreach (var trip in trips.Where(trip => trip.Garage == garage))
            {
                var report = CarStory.Tell(trip, facts, pulses);
                wrong += IsRight(report, stays) ? 0 : 1;
                reports.Add(report);
            }
        }

        return (reports.OrderBy(car => car.Number).ToList(), new CheckResult(lost, duplicates, unexplained, wrong));
    }

    private async Task<int> LostAsync(GarageSite garage, CancellationToken cancellationToken)
    {
        var known = await centre.Api.FactsAsync(garage.Id, cancellationToken);
        return garage.Journal.Facts().Count(fact => !known.Contains((fact.Id.Epoch, fact.Id.Seq)));
    }

    private async Task<List<string>> StayIdsAsync(GarageSite garage, CancellationToken cancellationToken) =>
        (await centre.Api.StaysAsync(garage.Id, cancellationToken)).Select(stay => stay["stay"]!.GetValue<string>()).ToList();

    private static int Duplicates(IReadOnlyList<RecordedFact> facts, List<string> stays)
    {
        var opened = facts.Select(fact => fact.Fact).OfType<Fact.StayOpened>().Select(open => open.Stay.Value).ToList();
        var twiceInJournal = opened.Count - opened.Distinct(StringComparer.Ordinal).Count();
        var twiceInCluster = stays.Count - stays.Distinct(StringComparer.Ordinal).Count();
        var unknownToJournal = stays.Except(opened, StringComparer.Ordinal).Count();
        return twiceInJournal + twiceInCluster + unknownToJournal;
    }

    /// <summary>A car that came through has one stay, one payment and two pulses, and the cluster knows the stay.</summary>
    private static bool IsRight(CarReport car, List<string> stays) =>
        car is { Outcome: not CarOutcome.Stuck, Stay: not null, Payment: not null, ExitFact: not null, Pulses: 2, PaidCentavos: > 0 }
        && car.PaidCentavos == car.PriceCentavos
        && stays.Count(stay => string.Equals(stay, car.Stay, StringComparison.Ordinal)) == 1;
}
