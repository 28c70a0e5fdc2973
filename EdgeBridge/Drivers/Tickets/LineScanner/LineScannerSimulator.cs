using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Fokus.EdgeBridge.Drivers.Tickets.LineScanner;

/// <summary>A scanner behind a serial server, on a real loopback socket.</summary>
internal sealed class LineScannerSimulator : IAsyncDisposable
{
    private readonly TcpListener listener;
    private readonly CancellationTokenSource stopping = new();
    private readonly Task accepting;
    private readonly Lock gate = new();
    private TaskCompletionSource<Socket> connected = NewWait();

    /// <param name="port">0 for any free one.</param>
    public LineScannerSimulator(int port = 0)
    {
        listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        accepting = AcceptAsync();
    }

    /// <summary>Where it listens, on loopback.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    private static TaskCompletionSource<Socket> NewWait() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var peer = await listener.AcceptSocketAsync(stopping.Token);
                lock (gate)
                {
                    if (connected.Task.IsCompletedSuccessfully)
                    {
                        connected = NewWait();
                    }

                    connected.SetResult(peer);
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Asked to stop.
        }
    }

    /// <summary>Shows a code to the scanner, which writes it and CR LF. Waits for a client when there is none.</summary>
    public Task ScanAsync(string code, CancellationToken cancellationToken) => WriteAsync(Encoding.ASCII.GetBytes(code + "\r\n"), cancellationToken);

    /// <summary>Writes bytes as they are.</summary>
    public async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        Task<Socket> peer;
        lock (gate)
        {
            peer = connected.Task;
        }

        _ = await (await peer.WaitAsync(cancellationToken)).SendAsync(bytes, cancellationToken);
    }

    /// <summary>Drops the client; the next one is waited for.</summary>
    public async Task DropAsync(CancellationToken cancellationToken)
    {
        Task<Socket> peer;
        lock (gate)
        {
            peer = connected.Task;
            connected = NewWait();
        }

        (await peer.WaitAsync(cancellationToken)).Dispose();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Dispose();
        await accepting;
        if (connected.Task.IsCompletedSuccessfully)
        {
            (await connected.Task).Dispose();
        }

        stopping.Dispose();
    }
}
