using System.Net;
using System.Net.Sockets;

namespace Fokus.EdgeBridge.Drivers.Displays.EscPosPole;

/// <summary>A display with its serial server on a real loopback socket.</summary>
internal sealed class EscPosPoleSimulator : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly Task serving;

    public EscPosPoleSimulator()
    {
        listener.Start();
        serving = ServeAsync();
    }

    /// <summary>Where it listens, on loopback.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>What is wrong with it.</summary>
    public EscPosPoleMisbehaviour Misbehaviour { get; set; } = EscPosPoleMisbehaviour.None;

    /// <summary>Called with both lines of each text.</summary>
    public Action<(string First, string Second)> Shown { get; set; } = _ => { };

    private async Task ServeAsync()
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                using var peer = await listener.AcceptSocketAsync(stopping.Token);
                await ServeAsync(peer);
            }
            catch (Exception e) when (e is SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // The client is gone, or we are asked to stop.
            }
        }
    }

    private async Task ServeAsync(Socket peer)
    {
        var frame = new byte[PoleFrame.Length];
        var filled = 0;
        while (Misbehaviour != EscPosPoleMisbehaviour.HangsUp)
        {
            if (Misbehaviour == EscPosPoleMisbehaviour.Frozen)
                await new TaskCompletionSource().Task.WaitAsync(stopping.Token);
            var got = await peer.ReceiveAsync(frame.AsMemory(filled), stopping.Token);
            if (got == 0)
                return;
            filled += got;
            if (filled < frame.Length)
                continue;
            filled = 0;
            if (PoleFrame.Read(frame) is { } text)
                Shown(text);
            if (Misbehaviour == EscPosPoleMisbehaviour.HangsUpAfterEach)
                return;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        listener.Dispose();
        await serving;
        stopping.Dispose();
    }
}
