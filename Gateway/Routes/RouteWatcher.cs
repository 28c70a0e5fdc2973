using System.Diagnostics;
using Fokus.Gateway.Access;
using Fokus.Gateway.Hosting;
using Fokus.Gateway.Links;
using Fokus.Wire.Gateway.V1;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.Extensions.Options;

namespace Fokus.Gateway.Routes;

/// <summary>Follows the cluster's routes, from one silo at a time, for as long as the gateway runs.</summary>
internal sealed partial class RouteWatcher(
    ClusterLink cluster,
    RouteBook book,
    RouteFile file,
    PeerHandover handover,
    GatewayKey key,
    IOptions<GatewayOptions> options,
    TimeProvider clock,
    ILogger<RouteWatcher> logger) : BackgroundService
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);
    private RouteSnapshot? lastTaken;
    private bool isAlone;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (file.Load() is { } saved)
            book.Apply(saved);
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wait = FirstWait;
        var failures = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            var (client, silo) = cluster.Next();
            var answered = await FollowAsync(client, silo, stoppingToken);
            cluster.PassOver(silo);
            (wait, failures) = answered ? (FirstWait, 0) : (wait, failures + 1);
            // The silos are tried one after the other without a pause; the pause comes when none of them answered.
            if (failures % cluster.Count != 0)
                continue;
            await Task.Delay(wait, clock, stoppingToken);
            wait = wait * 2 < LongestWait ? wait * 2 : LongestWait;
        }
    }

    /// <summary>Takes snapshots from one silo until it has no more. True when it sent any.</summary>
    private async Task<bool> FollowAsync(GatewayLink.GatewayLinkClient client, int silo, CancellationToken stoppingToken)
    {
        var address = cluster.AddressOf(silo);
        var answered = false;
        try
        {
            var request = new WatchRequest { Gateway = options.Value.Id, PublicKey = ByteString.CopyFrom(key.PublicKey) };
            using var call = client.Watch(request, cluster.Credentials, cancellationToken: stoppingToken);
            await foreach (var snapshot in call.ResponseStream.ReadAllAsync(stoppingToken))
            {
                if (!answered)
                    LogFollowing(logger, address);
                (answered, isAlone) = (true, false);
                Take(snapshot);
            }
        }
        catch (RpcException refused) when (refused.StatusCode is StatusCode.Unauthenticated or StatusCode.PermissionDenied)
        {
            LogSecretRefused(logger, address, refused.Status.Detail);
        }
        catch (Exception fault) when (stoppingToken.IsCancellationRequested && fault is (OperationCanceledException or RpcException or IOException))
        {
            return answered;
        }
        catch (Exception fault) when (fault is RpcException or IOException or HttpRequestException)
        {
            // Said once an outage, not once an attempt.
            if (!isAlone)
                LogAlone(logger, address, (fault as RpcException)?.Status.Detail ?? fault.Message);
            isAlone = true;
        }

        return answered;
    }

    private void Take(RouteSnapshot snapshot)
    {
        // The hub's part is not the web's: it goes on as it is, and is not kept with the routes.
        if (snapshot.Tunnel is { } tunnel)
            handover.Take(tunnel);
        snapshot.Tunnel = null;
        if (snapshot.Equals(lastTaken))
            return;
        switch (SnapshotReader.Read(snapshot))
        {
            case SnapshotReading.Good good:
                if (good.Table.Number < book.Current?.Number)
                    LogWentBack(logger, good.Table.Number, book.Current.Number);
                book.Apply(good.Table);
                file.Save(snapshot);
                lastTaken = snapshot;
                break;
            case SnapshotReading.Bad bad:
                LogBad(logger, snapshot.Number, string.Join(' ', bad.Faults));
                break;
            default:
                throw new UnreachableException("SnapshotReading is a closed family");
        }
    }
}
