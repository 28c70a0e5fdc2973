using System.Net.Sockets;
using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Protocols;
using Fokus.EdgeBridge.Protocols.Lines;

namespace Fokus.EdgeBridge.Drivers.Tickets.LineScanner;

/// <summary>A scanner that writes lines, behind a serial server on TCP.</summary>
internal sealed partial class LineScannerDriver(DeviceId id, LineScannerOptions options, TimeProvider clock, ILogger<LineScannerDriver> logger)
    : ITicketScanner
{
    private const int LongestLine = CodeFilter.Longest + 32;
    private const int BufferBytes = 512;
    private const int KeepAliveSeconds = 10;
    private const int KeepAliveIntervalSeconds = 3;
    private const int KeepAliveTries = 3;

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    public async Task RunAsync(Action<string> listener, CancellationToken cancellationToken)
    {
        var pace = new ReconnectPace(clock, ReconnectPace.SeedOf(id.Value));
        var filter = new CodeFilter(options);
        var startedAt = clock.GetTimestamp();
        try
        {
            while (true)
            {
                await Task.Delay(pace.Remaining, clock, cancellationToken);
                var why = await ListenAsync(line => Hear(line, filter, startedAt, listener), pace, cancellationToken);
                pace.Failed();
                LogLost(id, why);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Asked to stop.
        }
    }

    private void Hear(string line, CodeFilter filter, long startedAt, Action<string> listener)
    {
        if (filter.Take(line, clock.GetElapsedTime(startedAt)) is { } code)
        {
            listener(code);
        }
    }

    /// <summary>Listens until the connection ends; returns why it did.</summary>
    private async Task<string> ListenAsync(Action<string> hear, ReconnectPace pace, CancellationToken cancellationToken)
    {
        using var socket = new Socket(options.Server.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await ConnectAsync(socket, cancellationToken);
            LogConnected(id);
            var splitter = new LineSplitter(LongestLine);
            var buffer = new byte[BufferBytes];
            while (await socket.ReceiveAsync(buffer, cancellationToken) is var got && got > 0)
            {
                pace.Succeeded();
                foreach (var line in splitter.Take(buffer.AsSpan(0, got)))
                {
                    hear(line);
                }
            }

            return "the serial server closed the connection";
        }
        catch (Exception e) when (e is SocketException or TimeoutException)
        {
            return e.Message;
        }
    }

    private async Task ConnectAsync(Socket socket, CancellationToken cancellationToken)
    {
        // A scanner is silent all night: only the network itself can tell that the other end is gone.
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, KeepAliveSeconds);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, KeepAliveIntervalSeconds);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, KeepAliveTries);
        using var limit = new CancellationTokenSource(ConnectTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await socket.ConnectAsync(options.Server, either.Token);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"no connection within {ConnectTimeout.TotalSeconds:0} s", e);
        }
    }
}
