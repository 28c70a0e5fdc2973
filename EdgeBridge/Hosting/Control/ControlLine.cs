using System.Net.Sockets;
using System.Text;

namespace Fokus.EdgeBridge.Hosting.Control;

/// <summary>What goes through the control socket: a line in; <c>done</c> or <c>refused</c> and lines out, until it closes.</summary>
internal static class ControlLine
{
    private const string Done = "done";
    private const string Refused = "refused";

    internal static async Task<string> ReadAsync(Socket caller, int limit, CancellationToken cancellationToken)
    {
        await using var stream = new NetworkStream(caller, ownsSocket: false);
        var bytes = new byte[limit];
        var length = 0;
        while (length < limit && await stream.ReadAsync(bytes.AsMemory(length, limit - length), cancellationToken) is var got and > 0)
        {
            length += got;
            if (bytes.AsSpan(0, length).IndexOf((byte)'\n') is var end and >= 0)
                return Encoding.UTF8.GetString(bytes, 0, end);
        }

        throw new IOException($"The caller sent no line of at most {limit} bytes.");
    }

    internal static async Task WriteAsync(Socket caller, ControlReply reply, CancellationToken cancellationToken)
    {
        await using var stream = new NetworkStream(caller, ownsSocket: false);
        var text = string.Join('\n', reply.Lines.Select(line => line.ReplaceLineEndings(" ")).Prepend(reply.IsDone ? Done : Refused));
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
        caller.Shutdown(SocketShutdown.Send);
    }

    internal static ControlReply Parse(string text)
    {
        var lines = text.Split('\n');
        return new(string.Equals(lines[0], Done, StringComparison.Ordinal), lines[1..]);
    }
}
