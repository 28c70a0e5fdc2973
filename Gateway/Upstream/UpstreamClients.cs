using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Yarp.ReverseProxy.Forwarder;

namespace Fokus.Gateway.Upstream;

/// <summary>One HTTP client for all garages and silos: a client each costs seconds at the first of a thousand hosts.</summary>
internal sealed class UpstreamClients : IForwarderHttpClientFactory, IDisposable
{
    private const int IpProtocolTcp = 6;
    private const int TcpUserTimeout = 18;
    private const int UnansweredMilliseconds = 1500;
    private static readonly TimeSpan ConnectWait = TimeSpan.FromSeconds(2);

    /// <summary>Shorter than a garage's own keep-alive (130 s), so that no request meets a connection that is being closed.</summary>
    private static readonly TimeSpan IdleConnection = TimeSpan.FromSeconds(60);

    private readonly HttpMessageInvoker shared = new(new SocketsHttpHandler
    {
        UseProxy = false,
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        EnableMultipleHttp2Connections = true,
        ActivityHeadersPropagator = new ReverseProxyPropagator(DistributedContextPropagator.Current),
        PooledConnectionIdleTimeout = IdleConnection,
        ConnectCallback = ConnectAsync,
    });

    public HttpMessageInvoker CreateClient(ForwarderHttpClientContext context) => shared;

    public void Dispose() => shared.Dispose();

    /// <remarks>
    /// A tunnel that is cut does not close its connections; without TCP_USER_TIMEOUT a request waited 26.7 s. The wait
    /// for the connection is ours as well, because the handler's own looks like a slow page when it runs out.
    /// </remarks>
    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using var wait = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        wait.CancelAfter(ConnectWait);
        try
        {
            if (OperatingSystem.IsLinux())
                socket.SetRawSocketOption(IpProtocolTcp, TcpUserTimeout, BitConverter.GetBytes(UnansweredMilliseconds));
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
