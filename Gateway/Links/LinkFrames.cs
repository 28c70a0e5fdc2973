using Frame = Fokus.Wire.Gateway.V1.LinkState;

namespace Fokus.Gateway.Links;

/// <summary>How a link is, in the cluster's words.</summary>
internal static class LinkFrames
{
    public static Frame ToFrame(LinkState state) => state switch
    {
        LinkState.Up => Frame.Up,
        LinkState.Stale => Frame.Stale,
        LinkState.Down => Frame.Down,
        LinkState.Never => Frame.Never,
        LinkState.Revoked => Frame.Revoked,
    };
}
