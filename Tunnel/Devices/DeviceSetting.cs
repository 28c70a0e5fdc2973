using System.Net;
using Fokus.Tunnel.Keys;

namespace Fokus.Tunnel.Devices;

/// <summary>How an interface shall be.</summary>
/// <param name="Interface">Its name: at most 15 characters, unique on the machine over all network namespaces.</param>
/// <param name="Key">Its own key.</param>
/// <param name="Address">Its address in the tunnel.</param>
public sealed record DeviceSetting(string Interface, PrivateKey Key, TunnelAddress Address)
{
    /// <summary>The UDP port; 0 for any free one.</summary>
    public int ListenPort { get; init; }

    /// <summary>
    /// The longest packet. 1280 unless set: it passes through every path that is fit for IPv6, and a path that swallows
    /// longer ones in silence makes small pages work and large ones hang.
    /// </summary>
    public int Mtu { get; init; } = 1280;

    /// <summary>Single addresses that are reached through it, beside the network of its own.</summary>
    public IReadOnlyList<IPAddress> Routes { get; init; } = [];
}
