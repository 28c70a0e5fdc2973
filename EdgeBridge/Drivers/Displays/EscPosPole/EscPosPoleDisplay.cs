using System.Net.Sockets;

namespace Fokus.EdgeBridge.Drivers.Displays.EscPosPole;

/// <summary>
/// A display of two lines behind a serial server. It never answers: what is known is that the server took the bytes. The
/// connection is kept; each text is whole, so that one that was lost is mended by the next.
/// </summary>
internal sealed class EscPosPoleDisplay(EscPosPoleOptions options, TimeProvider clock) : IDisplay, IDisposable
{
    private Socket? socket;

    /// <inheritdoc/>
    public async Task<string?> ShowAsync(DisplayFace face, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            if (socket is null || IsClosed(socket))
            {
                await ConnectAsync(either.Token);
            }

            ReadOnlyMemory<byte> frame = PoleFrame.Write(face, options.CodePage);
            while (frame.Length > 0)
            {
                frame = frame[await socket!.SendAsync(frame, either.Token)..];
            }

            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            Dispose();
            return "the serial server takes no bytes";
        }
        catch (SocketException fault)
        {
            Dispose();
            return fault.Message;
        }
    }

    /// <summary>With a reset: half a text that still waits is not to come out later.</summary>
    public void Dispose()
    {
        if (socket is { } open)
        {
            open.LingerState = new LingerOption(true, 0);
            open.Dispose();
        }

        socket = null;
    }

    private async Task ConnectAsync(CancellationToken cancellationToken)
    {
        Dispose();
        socket = new Socket(options.Server.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
        await socket.ConnectAsync(options.Server, cancellationToken);
    }

    // Readable without bytes is how a closed connection looks; what a display might send is of no interest.
    private static bool IsClosed(Socket open) => open.Poll(TimeSpan.Zero, SelectMode.SelectRead) && open.Available == 0;
}
