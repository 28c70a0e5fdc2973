using System.Net;
using System.Net.Sockets;

namespace Fokus.World.Processes;

/// <summary>Ports on the loopback address that nobody uses.</summary>
internal static class FreePort
{
    /// <summary>Several different ports at once: they are all held until the last is known.</summary>
    internal static int[] Take(int count)
    {
        var held = new List<TcpListener>(count);
        try
        {
            for (var i = 0; i < count; i++)
            {
                var listener = new TcpListener(IPAddress.Loopback, 0);
                listener.Start();
                held.Add(listener);
            }

            return held.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToArray();
        }
        finally
        {
            held.ForEach(listener => listener.Stop());
        }
    }
}
