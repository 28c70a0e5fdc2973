using System.Net;
using System.Net.Sockets;
using Fokus.EdgeBridge.Protocols.Uhf;

namespace Fokus.EdgeBridge.Drivers.Antennas.UhfFrames;

/// <summary>A reader of the family with antennas, on a real loopback socket. It can misbehave.</summary>
internal sealed class UhfFramesSimulator : IAsyncDisposable
{
    private readonly TcpListener listener;
    private readonly CancellationTokenSource stopping = new();
    private readonly Task accepting;

    /// <param name="port">0 for any free one.</param>
    public UhfFramesSimulator(int port = 0)
    {
        listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        accepting = AcceptAsync();
    }

    /// <summary>Where it listens, on loopback.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>What is in view: number in hexadecimal digits, antenna, signal.</summary>
    public volatile IReadOnlyList<(string Epc, byte Antenna, byte Signal)> InView = [];

    /// <summary>What it does wrong, from the next question on.</summary>
    public volatile UhfFramesMisbehaviour Misbehaviour = UhfFramesMisbehaviour.None;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        // Before the listener: one that is stopped refuses to be asked for another client.
        await accepting;
        listener.Dispose();
        stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                // One client at a time, as the real ones.
                using var peer = await listener.AcceptSocketAsync(stopping.Token);
                await ServeAsync(peer, stopping.Token);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Asked to stop.
        }
    }

    private async Task ServeAsync(Socket peer, CancellationToken cancellationToken)
    {
        var splitter = new UhfSplitter();
        var buffer = new byte[256];
        try
        {
            while (await peer.ReceiveAsync(buffer, cancellationToken) is var got and > 0)
            {
                foreach (var question in splitter.Take(buffer.AsSpan(0, got)))
                {
                    if (!await AnswerAsync(peer, question.Address, cancellationToken))
                        return;
                }
            }
        }
        catch (SocketException)
        {
            // The client is gone; the next one is waited for.
        }
    }

    /// <summary>One frame for each tag, and a last one without: false when the connection is to end.</summary>
    private async Task<bool> AnswerAsync(Socket peer, byte address, CancellationToken cancellationToken)
    {
        byte[] answer = [.. InView.SelectMany(tag => FrameOf(address, tag)), .. UhfCodec.Write(address, UhfInventory.Command, [0x01, 0x01, 0x00])];
        switch (Misbehaviour)
        {
            case UhfFramesMisbehaviour.Mute:
                return true;
            case UhfFramesMisbehaviour.WrongSum:
                answer[^1] ^= 0xFF;
                break;
            case UhfFramesMisbehaviour.Noise:
                answer = [0x00, 0x03, .. answer];
                break;
            case UhfFramesMisbehaviour.Cut:
                await peer.SendAsync(answer.AsMemory(0, answer.Length / 2), cancellationToken);
                return false;
            case UhfFramesMisbehaviour.Bytewise:
                foreach (var one in answer)
                    await peer.SendAsync(new[] { one }, cancellationToken);
                return true;
            case UhfFramesMisbehaviour.None:
                break;
        }

        await peer.SendAsync(answer, cancellationToken);
        return true;
    }

    private static byte[] FrameOf(byte address, (string Epc, byte Antenna, byte Signal) tag)
    {
        var epc = Convert.FromHexString(tag.Epc);
        return UhfCodec.Write(address, UhfInventory.Command, [0x03, tag.Antenna, 0x01, (byte)epc.Length, .. epc, tag.Signal]);
    }
}
