using System.Net;

namespace Fokus.Gateway.Links.Hub;

/// <summary>What the hub's one loop does next.</summary>
internal abstract record HubSignal
{
    private HubSignal()
    {
    }

    /// <summary>It is time to look at the interface.</summary>
    internal sealed record Look : HubSignal;

    /// <summary>The centre's file may be another.</summary>
    internal sealed record PeersChanged : HubSignal;

    /// <summary>A garage sent a heartbeat.</summary>
    internal sealed record Beat(IPAddress From, Fokus.Tunnel.Beats.Beat Frame) : HubSignal;
}
