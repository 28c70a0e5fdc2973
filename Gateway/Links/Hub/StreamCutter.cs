using System.Net;
using Fokus.Tunnel;
using Fokus.Tunnel.Tools;

namespace Fokus.Gateway.Links.Hub;

/// <summary>Ends what is open with an address in the tunnel.</summary>
internal static class StreamCutter
{
    /// <summary>
    /// Ends the sockets of all programs here that speak with it, also those that only listen and would wait for ever, and
    /// forgets its connections in the packet filter.
    /// </summary>
    /// <returns>What did not work; empty when all did. The peer is gone and the filter shut by then, so nothing passes anyway.</returns>
    public static async Task<string> CutAsync(IPAddress address, CancellationToken cancellationToken)
    {
        try
        {
            var sockets = await Tool.TryAsync("ss", ["-K", "-n", "dst", $"{address}"], "", cancellationToken);
            // Both say "1" also when there was nothing to forget.
            await Tool.TryAsync("conntrack", ["-D", "-s", $"{address}"], "", cancellationToken);
            await Tool.TryAsync("conntrack", ["-D", "-d", $"{address}"], "", cancellationToken);
            return sockets.IsSuccess ? "" : sockets.Error;
        }
        catch (TunnelException fault)
        {
            return fault.Message;
        }
    }
}
