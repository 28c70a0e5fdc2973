using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace Fokus.EdgeBridge.Tests.Protocols.Modbus;

/// <summary>
/// A Modbus peer that knows nothing of libmodbus, and does to each request what the test says. A register read of
/// address n is answered with n, so that an answer to another question shows.
/// </summary>
internal sealed class RawPeer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly Func<PeerTurn, Task> onRequest;
    private readonly Task accepting;
    private readonly List<Task> serving = [];
    private readonly Channel<string> endings = Channel.CreateUnbounded<string>();
    private readonly Channel<byte> functions = Channel.CreateUnbounded<byte>();
    private int turns;

    public RawPeer(Func<PeerTurn, Task> onRequest)
    {
        this.onRequest = onRequest;
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public int Connections { get; private set; }

    /// <summary>How each connection ended, as this side saw it: "closed" or "reset".</summary>
    public ChannelReader<string> Endings => endings.Reader;

    /// <summary>Every function code seen so far.</summary>
    public IReadOnlyList<byte> Functions()
    {
        var seen = new List<byte>();
        while (functions.Reader.TryRead(out var function))
        {
            seen.Add(function);
        }

        return seen;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var socket = await listener.AcceptSocketAsync(stopping.Token);
                Connections++;
                serving.Add(ServeAsync(socket));
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or InvalidOperationException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using var owned = socket;
        try
        {
            var frame = new byte[12];
            while (true)
            {
                for (var got = 0; got < frame.Length;)
                {
                    var read = await socket.ReceiveAsync(frame.AsMemory(got), stopping.Token);
                    if (read == 0)
                    {
                        endings.Writer.TryWrite("closed");
                        return;
                    }

                    got += read;
                }

                functions.Writer.TryWrite(frame[7]);
                await onRequest(new PeerTurn(socket, [.. frame], Interlocked.Increment(ref turns), stopping.Token));
            }
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.ConnectionReset)
        {
            endings.Writer.TryWrite("reset");
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            endings.Writer.TryWrite("closed");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Dispose();
        await accepting;
        await Task.WhenAll(serving);
        stopping.Dispose();
    }
}
