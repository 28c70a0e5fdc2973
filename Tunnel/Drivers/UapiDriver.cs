using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Fokus.Tunnel.Drivers;

/// <summary>Speaks with wireguard-go by its socket: a read takes a tenth of a millisecond, and no program is started.</summary>
internal sealed class UapiDriver(string name) : ITunnelDriver
{
    private const string Folder = "/var/run/wireguard";
    private const int PortTaken = -98;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    public string Interface => name;

    /// <summary>Where wireguard-go keeps the socket of an interface. One folder for all network namespaces.</summary>
    public static string SocketOf(string name) => Path.Combine(Folder, name + ".sock");

    public async Task<TunnelStatus> ReadAsync(CancellationToken cancellationToken) =>
        UapiText.Read(await CallAsync(UapiText.Get, cancellationToken));

    public async Task ChangeAsync(TunnelChange change, CancellationToken cancellationToken)
    {
        if (!change.IsEmpty)
            await CallAsync(UapiText.Set(change), cancellationToken);
    }

    private async Task<List<KeyValuePair<string, string>>> CallAsync(string request, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(SocketOf(name)), limit.Token);
            await using var stream = new NetworkStream(socket);
            await stream.WriteAsync(Encoding.ASCII.GetBytes(request), limit.Token);
            return await ReadAsync(stream, limit.Token);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TunnelException($"The tunnel {name} did not answer within {Limit.TotalSeconds:0} s.", late);
        }
        catch (Exception fault) when (fault is SocketException or IOException)
        {
            throw new TunnelException($"The tunnel {name} does not answer: {fault.Message}. Its process is gone, or this one may not speak with it (root only).", fault);
        }
    }

    private async Task<List<KeyValuePair<string, string>>> ReadAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        var lines = new List<KeyValuePair<string, string>>();
        while (await reader.ReadLineAsync(cancellationToken) is { Length: > 0 } line)
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
                throw new TunnelException($"The tunnel {name} answered what is not understood.");
            lines.Add(new(line[..equals], line[(equals + 1)..]));
        }

        if (lines is not [.., ("errno", var number)])
            throw new TunnelException($"The tunnel {name} broke off in the middle of its answer.");
        return int.Parse(number, CultureInfo.InvariantCulture) switch
        {
            0 => lines,
            PortTaken => throw new TunnelException($"The UDP port of the tunnel {name} is taken: another process has it, or an old one has not let go yet."),
            var other => throw new TunnelException($"The tunnel {name} refused the change (error {-other})."),
        };
    }
}
