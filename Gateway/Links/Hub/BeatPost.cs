using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;
using Fokus.Tunnel.Beats;

namespace Fokus.Gateway.Links.Hub;

/// <summary>Answers heartbeats at once, and tells the loop of them. An answer is as long as its beat, so nobody gains by sending one.</summary>
internal sealed class BeatPost : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private readonly ChannelWriter<HubSignal> signals;
    private readonly int port;

    public BeatPost(IPEndPoint at, ChannelWriter<HubSignal> signals)
    {
        (this.signals, port) = (signals, at.Port);
        socket.Bind(at);
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[Beat.Length + 1];
        while (true)
        {
            try
            {
                var received = await socket.ReceiveFromAsync(buffer, new IPEndPoint(IPAddress.Any, 0), cancellationToken);
                if (Beat.Read(buffer.AsSpan(0, received.ReceivedBytes)) is not { Kind: BeatKind.Beat } beat)
                    continue;
                await socket.SendToAsync(beat.Answer().Write(), received.RemoteEndPoint, cancellationToken);
                signals.TryWrite(new HubSignal.Beat(((IPEndPoint)received.RemoteEndPoint).Address, beat));
            }
            catch (SocketException)
            {
                // The filter refused an answer to somebody who was just shut out, or the interface is being made anew.
                continue;
            }
        }
    }

    /// <summary>
    /// Says something to a garage, so that WireGuard makes a session with it. Nobody has to listen: the first packet does it.
    /// </summary>
    public void Wake(IPAddress garage)
    {
        try
        {
            socket.SendTo(new Beat(BeatKind.Answer, 1, 1).Write(), new IPEndPoint(garage, port));
        }
        catch (SocketException)
        {
            // No way to it yet. The garage calls by itself, only later.
            return;
        }
    }

    public void Dispose() => socket.Dispose();
}
