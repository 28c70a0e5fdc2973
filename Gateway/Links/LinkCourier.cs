using Fokus.Gateway.Hosting;
using Fokus.Gateway.Routes;
using Fokus.Wire.Gateway.V1;
using Fokus.Wire.Mapping;
using Grpc.Core;
using Microsoft.Extensions.Options;
using NodaTime.Extensions;

namespace Fokus.Gateway.Links;

/// <summary>Carries what the hub says to the cluster: when it changes, and every few seconds, because silence means that it is gone.</summary>
internal sealed partial class LinkCourier(
    LinkBook book, PeerHandover handover, ClusterLink cluster, IOptions<GatewayOptions> options, TimeProvider clock, ILogger<LinkCourier> logger)
    : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan TellEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(3);
    private LinkTelling? told;
    private long toldAt;
    private string trouble = "";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.LinksFile.Length == 0)
            return;
        using var timer = new PeriodicTimer(LookEvery, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            handover.TryAgain();
            // Of a hub that is not there nothing is told: the cluster sees by that that it is gone.
            if (book.Last is not { PublicKey.Length: > 0 } report || clock.GetCurrentInstant() - report.WrittenAt > LinkBook.FreshFor)
                continue;
            var telling = ToFrame(report);
            if (!telling.Equals(told) || clock.GetElapsedTime(toldAt) >= TellEvery)
                await TellAsync(telling, stoppingToken);
        }
    }

    private async Task TellAsync(LinkTelling telling, CancellationToken stoppingToken)
    {
        toldAt = clock.GetTimestamp();
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            limit.CancelAfter(Within);
            await cluster.Next().Client.TellLinksAsync(telling, cluster.Credentials, cancellationToken: limit.Token);
            (told, trouble) = (telling, "");
        }
        catch (RpcException fault) when (!stoppingToken.IsCancellationRequested)
        {
            told = telling;
            // Once for each trouble; that no silo answers is said by whoever follows the routes.
            if (fault.StatusCode is not (StatusCode.Unavailable or StatusCode.Cancelled) && !string.Equals(trouble, fault.Status.Detail, StringComparison.Ordinal))
                LogNotTold(logger, fault.Status.Detail);
            trouble = fault.Status.Detail;
        }
        catch (RpcException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
    }

    private LinkTelling ToFrame(LinkReport report)
    {
        var telling = new LinkTelling
        {
            Gateway = options.Value.Id,
            PublicKey = report.PublicKey,
            Endpoint = options.Value.TunnelEndpoint,
            TunnelAddress = report.TunnelAddress,
            PeersNumber = report.PeersNumber,
            Fault = report.Fault,
        };
        // Who is revoked is the cluster's own word.
        telling.Garages.AddRange(report.Garages.Where(link => link.Verdict.State is not LinkState.Revoked).Select(link => new GarageLinkState
        {
            Garage = link.Garage.Value,
            State = LinkFrames.ToFrame(link.Verdict.State),
            Why = link.Verdict.Why,
            SinceUnixTicks = link.Since.ToWire(),
            PublicKey = link.PublicKey,
            NextKey = link.NextKey,
        }));
        return telling;
    }
}
