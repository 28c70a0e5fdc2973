using Fokus.Gateway.Hosting;
using Microsoft.Extensions.Options;

namespace Fokus.Gateway.Links;

/// <summary>Reads the hub's report, again and again: a revoked garage's streams must end within a second.</summary>
internal sealed class LinkReader(LinkBook book, IOptions<GatewayOptions> options, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.LinksFile is not { Length: > 0 } path)
            return;
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            if (LinkFile.Find(path) is { } report)
                book.Take(report);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
