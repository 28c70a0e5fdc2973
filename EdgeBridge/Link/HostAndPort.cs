using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Fokus.EdgeBridge.Link;

/// <summary>Where a gateway is said to be. The name is looked up each time, never once for all: gateways move.</summary>
/// <param name="Host">A host name or an address.</param>
/// <param name="Port">1 to 65535.</param>
internal sealed record HostAndPort(string Host, int Port)
{
    /// <summary>Reads <c>gw1.example:51820</c> or <c>[2001:db8::1]:51820</c>; <c>null</c> for anything else.</summary>
    public static HostAndPort? Find(string text)
    {
        var colon = text.LastIndexOf(':');
        if (colon <= 0 || !int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port is < 1 or > 65535)
            return null;
        var host = text[..colon].Trim('[', ']');
        return Uri.CheckHostName(host) is UriHostNameType.Unknown ? null : new(host, port);
    }

    /// <summary>The address of now; <c>null</c> when it cannot be found in time.</summary>
    public async Task<IPEndPoint?> LookUpAsync(TimeSpan within, CancellationToken cancellationToken)
    {
        if (IPAddress.TryParse(Host, out var address))
            return new(address, Port);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(within);
        try
        {
            var found = await Dns.GetHostAddressesAsync(Host, limit.Token).WaitAsync(limit.Token);
            return found.Length > 0 ? new(found[0], Port) : null;
        }
        catch (SocketException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
