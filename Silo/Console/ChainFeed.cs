using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Fokus.Domain.Occupancy;
using Fokus.Grains.Interfaces;
using Fokus.Grains.Interfaces.Dashboards;
using Fokus.Grains.Interfaces.Garages;
using Fokus.Silo.Hosting;
using Fokus.Web.Chain;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.Silo.Console;

/// <summary>
/// The picture of the chain, asked for four times a second while somebody watches and every second while nobody
/// does, so that a page that is opened begins with something true.
/// </summary>
internal sealed partial class ChainFeed(
    IGrainFactory grains, IOptions<SiloOptions> options, TimeProvider time, ILogger<ChainFeed> logger) : BackgroundService, IChainFeed
{
    private static readonly TimeSpan WhileWatched = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan WhileAlone = TimeSpan.FromSeconds(1);

    private readonly IClock clock = time.ToClock();
    private readonly Lock watching = new();
    private readonly HashSet<Channel<ChainView>> watchers = [];
    private readonly SemaphoreSlim arrival = new(0);
    private volatile ChainView? current;

    public ChainView Current => current ?? new(Instant.MinValue, 0, []);

    public async IAsyncEnumerable<ChainView> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // One place: the latest picture pushes out the one before.
        var channel = Channel.CreateBounded<ChainView>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
        lock (watching)
            watchers.Add(channel);
        try
        {
            arrival.Release();
            yield return Current;
            await foreach (var view in channel.Reader.ReadAllAsync(cancellationToken))
                yield return view;
        }
        finally
        {
            lock (watching)
                watchers.Remove(channel);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await LookAsync();
                await arrival.WaitAsync(HasWatchers() ? WhileWatched : WhileAlone, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // Whatever it was, the console shows the last picture with its age, and the next look may succeed.
                LogFailed(logger, failure);
                await Task.Delay(WhileAlone, time, stoppingToken);
            }
        }
    }

    public override void Dispose()
    {
        arrival.Dispose();
        base.Dispose();
    }

    private async Task LookAsync()
    {
        var chain = grains.GetGrain<IChainGrain>(GrainKeys.Chain);
        if (await chain.ReadAsync(current?.Seq ?? 0) is not { } sheet)
        {
            // Nothing has changed, and that is news as well: the picture is as old as the last look that succeeded.
            current = current is { } same ? same with { At = clock.GetCurrentInstant() } : null;
            return;
        }

        var view = new ChainView(clock.GetCurrentInstant(), sheet.Seq, [.. sheet.Garages.Select(ToView)]);
        current = view;
        lock (watching)
        {
            foreach (var watcher in watchers)
                watcher.Writer.TryWrite(view);
        }
    }

    private bool HasWatchers()
    {
        lock (watching)
            return watchers.Count > 0;
    }

    private GarageView ToView(GarageSummary summary) => new(
        summary.Garage.Value,
        summary.Name,
        Host(summary),
        summary.IsConnected,
        summary.LastSeen,
        new OccupancyCount(summary.Capacity, summary.Inside),
        summary.RevenueToday,
        [.. summary.Faults.Select(fault => fault.Fault).Distinct()]);

    private string Host(GarageSummary summary) => options.Value.PublicPort == 443
        ? $"{summary.Garage}.{options.Value.Zone}"
        : $"{summary.Garage}.{options.Value.Zone}:{options.Value.PublicPort}";
}
