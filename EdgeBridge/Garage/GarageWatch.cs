using Fokus.Domain.Access.Lists;
using Fokus.Domain.Faults;
using Fokus.EdgeBridge.Journal;
using Fokus.EdgeBridge.Replica;
using Fokus.EdgeBridge.Replica.Lists;
using Fokus.EdgeBridge.Uplink;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Garage;

/// <summary>Looks now and then at what concerns the whole garage: the link, the room of the journal, rows that went bad, prices that were out of validity.</summary>
internal sealed partial class GarageWatch(
    GarageFaults faults, FactJournal journal, StalePrices prices, IAccessLists lists, ICloudState? cloud, TimeProvider clock, ILogger<GarageWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private static readonly Duration OfflineAfter = Duration.FromSeconds(30);

    internal async Task LookAsync(CancellationToken cancellationToken)
    {
        var figures = journal.Figures();
        // Four fifths: time enough for a technician before anything is refused.
        var isTight = figures.IsOutOfRoom || figures.UsedBytes >= figures.LimitBytes / 5 * 4;
        await faults.SetAsync(FaultCode.DiskNearlyFull, isTight, cancellationToken);
        if (figures.Unreadable > 0)
            await faults.SetAsync(FaultCode.FactPoisoned, isRaised: true, cancellationToken);
        await LookAtPricesAsync(cancellationToken);
        var isStale = lists.IsStale(ListKind.Subscribers) || lists.IsStale(ListKind.DenyList);
        await faults.SetAsync(FaultCode.StaleList, isStale, cancellationToken);
        if (cloud is null)
            return;
        var isOffline = !cloud.IsConnected && clock.GetCurrentInstant() - cloud.Since >= OfflineAfter;
        if (cloud.IsConnected || isOffline)
            await faults.SetAsync(FaultCode.CloudOffline, isOffline, cancellationToken);
    }

    /// <summary>Raised once for each book that came too late, even if a price has been made with it since.</summary>
    private async Task LookAtPricesAsync(CancellationToken cancellationToken)
    {
        if (prices.IsOwed)
        {
            await faults.SetAsync(FaultCode.StaleTariff, isRaised: true, cancellationToken);
            if (faults.Raised.Contains(FaultCode.StaleTariff))
                prices.Told();
        }
        else if (prices.IsOver)
        {
            await faults.SetAsync(FaultCode.StaleTariff, isRaised: false, cancellationToken);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // The outermost door of the watch: it looks again.
                LogLookFailed(logger, fault);
            }
        }
    }
}
