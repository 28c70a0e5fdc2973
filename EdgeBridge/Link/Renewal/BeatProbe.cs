using System.Net;
using System.Net.Sockets;
using Fokus.Tunnel.Beats;

namespace Fokus.EdgeBridge.Link.Renewal;

/// <summary>
/// Finds out whether a gateway answers now. A socket of its own, so that no answer to an earlier beat is taken for one; and
/// quick, because while a key is changed every beat's time is a visitor's.
/// </summary>
internal static class BeatProbe
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(50);

    /// <summary>True as soon as one of the gateways answers; false when none did in time.</summary>
    public static async Task<bool> AnyAnswersAsync(
        IPAddress own, IReadOnlyList<IPEndPoint> gateways, TimeSpan within, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(within, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        socket.Bind(new IPEndPoint(own, 0));
        try
        {
            var ears = HearAsync(socket, gateways, either.Token);
            using var timer = new PeriodicTimer(Every, clock);
            var beat = 0L;
            do
            {
                beat++;
                foreach (var gateway in gateways)
                    await SendAsync(socket, new(BeatKind.Beat, beat, 0), gateway, either.Token);
            }
            while (!ears.IsCompleted && await timer.WaitForNextTickAsync(either.Token));
            return await ears;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private static async Task SendAsync(Socket socket, Beat beat, IPEndPoint gateway, CancellationToken cancellationToken)
    {
        try
        {
            await socket.SendToAsync(beat.Write(), gateway, cancellationToken);
        }
        catch (SocketException)
        {
            // No way out at this moment: as good as a beat that got lost.
            return;
        }
    }

    private static async Task<bool> HearAsync(Socket socket, IReadOnlyList<IPEndPoint> gateways, CancellationToken cancellationToken)
    {
        var buffer = new byte[Beat.Length + 1];
        while (true)
        {
            try
            {
                var received = await socket.ReceiveFromAsync(buffer, new IPEndPoint(IPAddress.Any, 0), cancellationToken);
                if (gateways.Any(gateway => gateway.Equals(received.RemoteEndPoint))
                    && Beat.Read(buffer.AsSpan(0, received.ReceivedBytes)) is { Kind: BeatKind.Answer })
                    return true;
            }
            catch (SocketException)
            {
                // An earlier beat was refused on its way.
                continue;
            }
        }
    }
}
