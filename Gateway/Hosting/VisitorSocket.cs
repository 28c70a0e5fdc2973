using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace Fokus.Gateway.Hosting;

/// <summary>What the server's own options leave open about visitors' connections.</summary>
internal static class VisitorSocket
{
    private const int ProbeAfterSeconds = 60;
    private const int ProbeEverySeconds = 10;
    private const int ProbesUnanswered = 3;

    /// <summary>
    /// Makes the server refuse lines that end in a line feed alone: a server behind that reads them otherwise would find
    /// another request in the same bytes.
    /// </summary>
    public static void RefuseBareLineFeeds() => AppContext.SetSwitch("Microsoft.AspNetCore.Server.Kestrel.DisableHttp1LineFeedTerminators", isEnabled: true);

    /// <summary>A visitor who vanished without a word frees a silent WebSocket after a minute and a half; accepted sockets take this over.</summary>
    public static Socket Listen(EndPoint endPoint)
    {
        var socket = SocketTransportOptions.CreateDefaultBoundListenSocket(endPoint);
        if (endPoint is IPEndPoint)
        {
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, ProbeAfterSeconds);
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, ProbeEverySeconds);
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveRetryCount, ProbesUnanswered);
        }

        return socket;
    }
}
