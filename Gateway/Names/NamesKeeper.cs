using Fokus.Gateway.Routes;
using Microsoft.Extensions.Options;

namespace Fokus.Gateway.Names;

/// <summary>Keeps the zone's records as the routes want them. While the DNS server is down everything else goes on.</summary>
internal sealed partial class NamesKeeper(
    RouteBook book, PowerDns server, IOptions<NamesOptions> options, TimeProvider clock, ILogger<NamesKeeper> logger) : BackgroundService
{
    private bool isDown;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!server.IsThere)
            return;
        await book.FirstApplied.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            var change = book.NextChange;
            var wait = await TryKeepAsync(book.Current!, stoppingToken) ? options.Value.CompareEvery : options.Value.RetryAfter;
            await RouteBook.WaitAsync(change, wait, clock, stoppingToken);
        }
    }

    private async Task<bool> TryKeepAsync(RouteTable table, CancellationToken stoppingToken)
    {
        try
        {
            await KeepAsync(table.Zone, NamePlan.Of(table, options.Value), table, stoppingToken);
            foreach (var zone in options.Value.CustomerZones)
                await KeepAsync(zone, NamePlan.Of(zone, table, options.Value), table, stoppingToken);
            isDown = false;
            return true;
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested && fault is (HttpRequestException or TaskCanceledException or System.Text.Json.JsonException))
        {
            // Said once an outage, not once an attempt.
            if (!isDown)
                LogDown(logger, options.Value.RetryAfter, fault.Message);
            isDown = true;
            return false;
        }
    }

    private async Task KeepAsync(string zone, IReadOnlyList<RecordSet> wanted, RouteTable table, CancellationToken stoppingToken)
    {
        await server.EnsureZoneAsync(zone, NamePlan.NameServersOf(options.Value, table.Zone), stoppingToken);
        var changes = NamePlan.Difference(wanted, await server.ReadOwnAsync(zone, stoppingToken));
        if (changes.Count > 0)
            await server.PatchAsync(zone, changes, stoppingToken);
        LogKept(logger, zone, table.Number, changes.Count);
    }
}
