using System.Net.Sockets;
using System.Text;

namespace Fokus.EdgeBridge.Hosting.Service;

/// <summary>
/// Tells the service manager how the program does, as sd_notify(3) describes it: a datagram to the socket that it names in
/// the environment. Without such a socket nothing is told.
/// </summary>
internal sealed class ServiceNotice(string? socketPath)
{
    internal const string SocketVariable = "NOTIFY_SOCKET";

    /// <summary>True when somebody listens.</summary>
    internal bool IsHeard => !string.IsNullOrEmpty(socketPath);

    /// <summary>Sends one state, such as <c>READY=1</c>. False when it could not be sent.</summary>
    internal bool TrySend(string state)
    {
        if (!IsHeard)
            return false;
        try
        {
            // An @ stands for the zero byte of a socket that is no file.
            var path = socketPath!.StartsWith('@') ? "\0" + socketPath[1..] : socketPath;
            using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
            socket.SendTo(Encoding.UTF8.GetBytes(state), new UnixDomainSocketEndPoint(path));
            return true;
        }
        catch (Exception fault) when (fault is SocketException or ArgumentException)
        {
            return false;
        }
    }
}
