using Fokus.Grains.Interfaces.Links;
using Fokus.Silo.Storage.Links;
using Fokus.Wire.Gateway.V1;
using Fokus.Wire.Mapping;
using Grpc.Core;

namespace Fokus.Silo.GatewayLink;

/// <summary>Who may have a tunnel, and how the tunnels are, in the gateways' words.</summary>
internal static class PeerFrames
{
    private const int LongestWhy = 200;

    internal static TunnelPeers ToFrame(PeerPicture picture)
    {
        var frame = new TunnelPeers { Number = picture.Number };
        frame.Peers.AddRange(picture.Peers.Select(peer => new TunnelPeer
        {
            Garage = peer.Garage.Value,
            PublicKey = peer.PublicKey,
            NextKey = peer.NextKey ?? "",
            Address = peer.V4,
            Address6 = peer.V6,
        }));
        frame.Revoked.AddRange(picture.Revoked);
        return frame;
    }

    internal static HubStateRow Read(GarageLinkState frame) => new(
        frame.Garage,
        Read(frame.State),
        frame.Why.Length <= LongestWhy ? frame.Why : frame.Why[..LongestWhy],
        frame.SinceUnixTicks.ToInstant(),
        frame.PublicKey,
        frame.NextKey);

    private static TunnelState Read(LinkState state) => state switch
    {
        LinkState.Up => TunnelState.Up,
        LinkState.Stale => TunnelState.Stale,
        LinkState.Down => TunnelState.Down,
        LinkState.Never => TunnelState.Never,
        LinkState.Revoked => TunnelState.Revoked,
        LinkState.Unspecified => throw new RpcException(new Status(StatusCode.InvalidArgument, "A garage's state is missing.")),
    };
}
