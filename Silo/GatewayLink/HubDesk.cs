using System.Net;
using System.Net.Sockets;
using Fokus.Grains.Interfaces;
using Fokus.Grains.Interfaces.Links;
using Fokus.Silo.Storage.Links;
using Fokus.Wire.Enrolment;
using Fokus.Wire.Gateway.V1;
using Grpc.Core;
using NodaTime.Extensions;

namespace Fokus.Silo.GatewayLink;

/// <summary>Takes in what the gateways' hubs say.</summary>
internal sealed partial class HubDesk(
    HubStore hubs, PeerStore peers, IGrainFactory grains, SnapshotNews news, TimeProvider time, ILogger<HubDesk> logger)
{
    private const int MostGarages = 20_000;
    private const int LongestText = 300;

    // A number beyond this comes from no count of ours.
    private const long HighestNumber = 1L << 52;

    internal async Task TakeAsync(LinkTelling telling, CancellationToken cancellationToken)
    {
        if (FaultOf(telling) is { } fault)
            throw new RpcException(new Status(StatusCode.InvalidArgument, fault));
        var hub = new HubRow(
            telling.Gateway,
            telling.PublicKey,
            telling.Endpoint,
            telling.TunnelAddress,
            telling.PeersNumber,
            telling.Fault.Length <= LongestText ? telling.Fault : telling.Fault[..LongestText],
            time.GetCurrentInstant());
        if (!await hubs.PutAsync(hub, [.. telling.Garages.Select(PeerFrames.Read).DistinctBy(row => row.Garage, StringComparer.Ordinal)], cancellationToken))
        {
            throw new RpcException(new Status(
                StatusCode.FailedPrecondition,
                $"Another gateway's hub has the tunnel address {hub.Address}: give each its own, or remove the other (DELETE /v1/gateways/ID)."));
        }

        if (await peers.CountAboveAsync(hub.PeersNumber, cancellationToken))
        {
            LogWasBehind(logger, hub.Gateway, hub.PeersNumber);
            news.Tell();
        }

        await PromoteAsync(hub.Gateway, cancellationToken);
    }

    private async Task PromoteAsync(string gateway, CancellationToken cancellationToken)
    {
        var switched = await hubs.ListSwitchedAsync(cancellationToken);
        foreach (var (garage, key) in switched)
            await grains.GetGrain<ITunnelGrain>(GrainKeys.Garage(garage)).NoteInUseAsync(key, gateway);
        if (switched.Count > 0)
            news.Tell();
    }

    private static string? FaultOf(LinkTelling telling)
    {
        if (telling.Gateway.Length is 0 or > 64)
            return "Name the gateway, with at most 64 characters.";
        if (!TunnelKeyText.IsKey(telling.PublicKey))
            return "public_key is no key of a tunnel: 44 characters, base64 of 32 bytes.";
        if (telling.Endpoint.Length > LongestText)
            return "endpoint is too long.";
        if (!IPAddress.TryParse(telling.TunnelAddress, out var address) || address.AddressFamily is not AddressFamily.InterNetwork)
            return "tunnel_address is no IPv4 address.";
        if (telling.PeersNumber is < 0 or > HighestNumber)
            return "peers_number is no number that the cluster gave.";
        if (telling.Garages.Any(garage => garage.SinceUnixTicks <= 0))
            return "A garage's since_unix_ticks is missing.";
        return telling.Garages.Count > MostGarages ? "More garages than one hub takes." : null;
    }
}
