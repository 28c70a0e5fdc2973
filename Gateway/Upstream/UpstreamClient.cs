using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Yarp.ReverseProxy.Forwarder;

namespace Fokus.Gateway.Upstream;

/// <summary>One HTTP client for all garages and silos: a client each costs seconds at the first of a thousand hosts.</summary>
internal sealed class UpstreamClient : IDisposable
{
    private const int IpProtocolTcp = 6;
    private const int TcpUserTimeout = 18;
    private const int UnansweredMilliseconds = 1500;
    private const int ProbeAfterSeconds = 5;
    private static readonly TimeSpan ConnectWait = TimeSpan.FromSeconds(2);

    /// <summary>Shorter than a garage's own keep-alive (130 s), so that no request meets a connection that is being closed.</summary>
    private static readonly TimeSpan IdleConnection = TimeSpan.FromSeconds(60);

    public HttpMessageInvoker Invoker { get; } = new(new SocketsHttpHandler
    {
        UseProxy = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        ActivityHeadersPropagator = new ReverseProxyPropagator(DistributedContextPropagator.Current),
        PooledConnectionIdleTimeout = IdleConnection,
        ConnectCallback = ConnectAsync,
    });

    public void Dispose() => Invoker.Dispose();

    /// <summary>A socket that notices within two seconds that the other end no longer answers.</summary>
    /// <remarks>
    /// A tunnel that is cut does not close its connections; without TCP_USER_TIMEOUT a request waited 26.7 s. It holds
    /// for what was sent and not acknowledged; a silent WebSocket sends nothing, hence the probes.
    /// </remarks>
    public static Socket Open()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, ProbeAfterSeconds);
        socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, 1);
        if (OperatingSystem.IsLinux())
            socket.SetRawSocketOption(IpProtocolTcp, TcpUserTimeout, BitConverter.GetBytes(UnansweredMilliseconds));
        return socket;
    }

    /// <remarks>The wait for the connection is ours, because the handler's own looks like a slow page when it runs out.</remarks>
    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = Open();
        using var wait = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        wait.CancelAfter(ConnectWait);
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, wait.Token);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            socket.Dispose();
            throw new SocketException((int)SocketError.TimedOut);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
