using System.Net.Sockets;
using System.Text;

namespace Fokus.EdgeBridge.Hosting.Control;

/// <summary>Asks the garage server that runs on a data folder.</summary>
internal static class ControlClient
{
    private const int LongestAnswer = 1 << 20;

    /// <summary>Its answer; <c>null</c> when none runs there, or it may not be asked.</summary>
    internal static async Task<ControlReply?> AskAsync(string dataFolder, string line, CancellationToken cancellationToken)
    {
        try
        {
            using var server = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await server.ConnectAsync(new UnixDomainSocketEndPoint(Path.Combine(dataFolder, ControlSocket.Name)), cancellationToken);
            await using var stream = new NetworkStream(server, ownsSocket: false);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"), cancellationToken);
            var answer = new byte[LongestAnswer];
            var length = await stream.ReadAtLeastAsync(answer, LongestAnswer, throwOnEndOfStream: false, cancellationToken);
            return length == 0 ? null : ControlLine.Parse(Encoding.UTF8.GetString(answer, 0, length));
        }
        catch (Exception fault) when (fault is SocketException or IOException or ArgumentException)
        {
            // No socket, nobody behind it, or a path that no socket can have: all of it is "no server answers".
            return null;
        }
    }
}
