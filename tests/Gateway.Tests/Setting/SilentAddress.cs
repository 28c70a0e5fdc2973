using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Fokus.Gateway.Tests.Setting;

/// <summary>
/// A machine that does not answer: the queue of its listening socket is full, so the kernel drops who comes next without a
/// word, as a cut link does.
/// </summary>
internal sealed class SilentAddress : IDisposable
{
    private readonly Socket listener = new(SocketType.Stream, ProtocolType.Tcp);
    private readonly List<Socket> inQueue = [];

    public SilentAddress()
    {
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(0);
        var at = (IPEndPoint)listener.LocalEndPoint!;
        Address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{at.Port}");
        // A queue of none holds one; the second is there in case the kernel counts otherwise.
        for (var waiting = 0; waiting < 2; waiting++)
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
            inQueue.Add(socket);
            try
            {
                socket.Connect(at);
            }
            catch (SocketException started) when (started.SocketErrorCode is SocketError.WouldBlock or SocketError.InProgress)
            {
                // It waits in the queue, which is all that is wanted.
            }
        }
    }

    public string Address { get; }

    public void Dispose()
    {
        inQueue.ForEach(socket => socket.Dispose());
        listener.Dispose();
    }
}
