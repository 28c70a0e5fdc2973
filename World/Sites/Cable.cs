using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Fokus.World.Sites;

/// <summary>
/// A cable between a garage and the cluster that can be cut: a relay on the loopback address. Cut, it swallows what it
/// is given and answers nothing, as a dead line does; nobody is told.
/// </summary>
internal sealed class Cable : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly int targetPort;
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<Task, bool> running = new();
    private Task accepting = Task.CompletedTask;
    private volatile bool isCut;

    private Cable(int targetPort) => this.targetPort = targetPort;

    internal int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    internal static Cable To(int targetPort)
    {
        var cable = new Cable(targetPort);
        cable.listener.Start();
        cable.accepting = cable.AcceptAsync();
        return cable;
    }

    internal void Cut() => isCut = true;

    /// <summary>Mends it for new connections. What was connected through the cut stays dead, as over a real line.</summary>
    internal void Mend() => isCut = false;

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        await Task.WhenAll(running.Keys);
        stop.Dispose();
        listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var near = await listener.AcceptTcpClientAsync(stop.Token);
                var relay = RelayAsync(near);
                running[relay] = true;
                _ = relay.ContinueWith(done => running.TryRemove(done, out _), TaskScheduler.Default);
            }
            catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task RelayAsync(TcpClient near)
    {
        using (near)
        using (var far = new TcpClient { NoDelay = true })
        {
            try
            {
                near.NoDelay = true;
                await far.ConnectAsync(IPAddress.Loopback, targetPort, stop.Token);
                using var ended = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
                var up = CopyAsync(near.GetStream(), far.GetStream(), ended.Token);
                var down = CopyAsync(far.GetStream(), near.GetStream(), ended.Token);
                await Task.WhenAny(up, down);
                await ended.CancelAsync();
                await Task.WhenAll(up, down);
            }
            catch (Exception broken) when (broken is IOException or SocketException or OperationCanceledException)
            {
                // The line broke; both ends notice by themselves.
            }
        }
    }

    private async Task CopyAsync(NetworkStream from, NetworkStream to, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        var isDead = false;
        try
        {
            while (await from.ReadAsync(buffer, cancellationToken) is var read and > 0)
            {
                // Bytes lost once make the connection worthless: it stays dead after the mend.
                isDead |= isCut;
                if (!isDead)
                    await to.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
        }
        catch (Exception broken) when (broken is IOException or OperationCanceledException)
        {
            // As above.
        }
    }
}
