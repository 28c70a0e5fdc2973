using System.Diagnostics;
using System.Globalization;
using Fokus.Domain.Ids;
using Fokus.World.Ordeals.Books;
using Fokus.World.Ordeals.Garages;
using NodaTime;

namespace Fokus.World.Ordeals.Events;

/// <summary>
/// The line comes back after weeks: a long backlog goes up, and orders and the facts of a lane without a backlog must not
/// wait for it.
/// </summary>
internal sealed class BacklogOrdeal : IOrdeal
{
    private const double LiveBarMs = 300;
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan BeginWithin = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromMinutes(15);

    public string Name => "long backlog, live beside it";

    public async Task<OrdealRow> RunAsync(OrdealSite site, CancellationToken cancellationToken)
    {
        await using var garage = await site.BuildAsync("acervo", entries: 4, exits: 0, cancellationToken);
        await garage.StartServerAsync(cancellationToken);
        await garage.AnnouncedAsync(site.Clock, cancellationToken);
        var settled = await OrdealBooks.CompareAsync(site, garage, [], cancellationToken);
        await garage.StopServerAsync();
        // The last lane has nothing to send; the others have all of it.
        await BacklogWriter.WriteAsync(garage, [.. garage.Lanes.Take(3)], site.Plan.BacklogRows, site.Clock);

        var before = await site.Cluster.StoredAsync(garage.Id, cancellationToken);
        await garage.StartServerAsync(cancellationToken);
        await garage.AnnouncedAsync(site.Clock, cancellationToken);
        var began = Stopwatch.GetTimestamp();
        var first = await FirstAsync(site, garage, before, cancellationToken);
        var (orders, facts) = await LiveAsync(site, garage, before + site.Plan.BacklogRows, began, cancellationToken);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;

        var found = await OrdealBooks.CompareAsync(site, garage, [], cancellationToken);
        var (order, fact) = (Percentile(orders, 0.99), Percentile(facts, 0.99));
        return new(
            Name,
            site.Plan.BacklogRows,
            settled.IsClean ? found : settled,
            string.Create(
                CultureInfo.InvariantCulture,
                $"first after {first.TotalMilliseconds:0} ms; {site.Plan.BacklogRows / seconds:0} facts/s; meanwhile {orders.Count} orders p99 {order:0} ms, their facts p99 {fact:0} ms"),
            IsWithin: first <= BeginWithin && order <= LiveBarMs && fact <= LiveBarMs);
    }

    /// <summary>From the link being up to the first facts on the cluster's disk.</summary>
    private static async Task<TimeSpan> FirstAsync(OrdealSite site, OrdealGarage garage, long before, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        while (await site.Cluster.StoredAsync(garage.Id, cancellationToken) <= before && Stopwatch.GetElapsedTime(began) < GiveUpAfter)
            await Task.Delay(TimeSpan.FromMilliseconds(5), site.Clock, cancellationToken);
        return Stopwatch.GetElapsedTime(began);
    }

    /// <summary>Orders to the lane without a backlog, until all is up: how long an answer takes, and the order's own fact.</summary>
    private static async Task<(List<double> Orders, List<double> Facts)> LiveAsync(
        OrdealSite site, OrdealGarage garage, long until, long began, CancellationToken cancellationToken)
    {
        var (orders, facts) = (new List<double>(), new List<double>());
        while (await site.Cluster.StoredAsync(garage.Id, cancellationToken) < until && Stopwatch.GetElapsedTime(began) < GiveUpAfter)
        {
            var command = IdSource.NewCommand(Instant.FromDateTimeOffset(site.Clock.GetUtcNow()));
            var sent = Stopwatch.GetTimestamp();
            _ = await site.Centre.Api.OpenAsync(garage.Id, garage.Lanes[^1].Id, command, cancellationToken);
            orders.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
            while (!await site.Cluster.HasOpeningAsync(garage.Id, command, cancellationToken) && Stopwatch.GetElapsedTime(began) < GiveUpAfter)
                await Task.Delay(TimeSpan.FromMilliseconds(5), site.Clock, cancellationToken);
            facts.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
            await Task.Delay(Beat, site.Clock, cancellationToken);
        }

        return (orders, facts);
    }

    private static double Percentile(List<double> values, double part)
    {
        values.Sort();
        return values.Count == 0 ? double.NaN : values[(int)Math.Ceiling(values.Count * part) - 1];
    }
}
