using System.Net.Sockets;

namespace Fokus.EdgeBridge.Drivers.Tickets.EscPos;

/// <summary>A connection to a printer, each step with its own limit. Throws <see cref="TimeoutException"/>, <see cref="SocketException"/> or <see cref="IOException"/>.</summary>
internal sealed class PrinterLine(EscPosOptions options, TimeProvider clock) : IDisposable
{
    private readonly Socket socket = new(options.Printer.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

    public Task ConnectAsync(CancellationToken cancellationToken) => LimitedAsync(
        async token =>
        {
            await socket.ConnectAsync(options.Printer, token);
            return true;
        },
        "the printer does not accept a connection",
        cancellationToken);

    public Task SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => LimitedAsync(
        async token =>
        {
            for (var sent = 0; sent < bytes.Length;)
            {
                sent += await socket.SendAsync(bytes[sent..], token);
            }

            return true;
        },
        "the printer takes no bytes",
        cancellationToken);

    /// <summary>The next byte.</summary>
    public Task<byte> ReceiveAsync(CancellationToken cancellationToken) => LimitedAsync(
        async token =>
        {
            var one = new byte[1];
            return await socket.ReceiveAsync(one, token) == 1 ? one[0] : throw new IOException("the printer closed the connection");
        },
        "the printer is silent",
        cancellationToken);

    private async Task<T> LimitedAsync<T>(Func<CancellationToken, Task<T>> step, string silence, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await step(either.Token);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException(silence, e);
        }
    }

    /// <summary>Closes with a reset: what the printer has not taken yet is not delivered later.</summary>
    public void Abort() => socket.LingerState = new LingerOption(true, 0);

    /// <inheritdoc/>
    public void Dispose() => socket.Dispose();
}
