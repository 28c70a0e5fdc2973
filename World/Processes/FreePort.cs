using System.Net;
using System.Net.Sockets;

namespace Fokus.World.Processes;

/// <summary>Ports on the loopback address that nobody uses.</summary>
/// <remarks>
/// They lie below the range from which the kernel takes the near ends of connections (32768 and up): a port that is free
/// now is still free when a silo that joins later, or a server that is started again, comes to listen on it.
/// </remarks>
internal static class FreePort
{
    private const int First = 20_000;
    private const int Last = 31_999;
    private static readonly Lock Choosing = new();

    // Two runs on one machine begin at different places.
    private static int next = First + Environment.ProcessId * 37 % (Last - First);

    /// <summary>Several different ports; none is given twice by one process.</summary>
    internal static int[] Take(int count)
    {
        var ports = new List<int>(count);
        lock (Choosing)
        {
            for (var tries = 0; ports.Count < count && tries < Last - First; tries++)
            {
                next = next >= Last ? First : next + 1;
                if (IsFree(next))
                    ports.Add(next);
            }
        }

        return ports.Count == count
            ? [.. ports]
            : throw new InvalidOperationException($"No {count} free ports from {First} to {Last}: end something that listens there.");
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
