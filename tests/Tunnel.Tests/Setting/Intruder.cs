using System.Net;
using System.Net.Sockets;
using System.Text;
using Fokus.EdgeBridge.Link;
using Fokus.Tunnel.Drivers;

namespace Fokus.Tunnel.Tests.Setting;

/// <summary>What somebody does who is root at a garage, or a stranger outside, and wants in elsewhere.</summary>
internal static class Intruder
{
    /// <summary>How long a knock waits for an answer.</summary>
    public static readonly TimeSpan Knock = TimeSpan.FromSeconds(1.5);

    private static readonly IPNetwork Tunnel = IPNetwork.Parse("10.77.0.0/24");

    /// <summary>Sends everything into the tunnel, and takes the garage's own filter away.</summary>
    public static async Task BeMeanAsync(Town town, string garage, CancellationToken cancellationToken)
    {
        await OpenToAllAsync(town, garage, cancellationToken);
        await town[garage].Host.RunAsync($"nft delete table inet {GarageWall.Table}", cancellationToken);
    }

    /// <summary>Takes anybody's word for who they are, as long as it comes by the tunnel.</summary>
    public static async Task OpenToAllAsync(Town town, string garage, CancellationToken cancellationToken)
    {
        var driver = TunnelDrivers.For(town[garage].Interface);
        await driver.ChangeAsync(new() { Set = [new TunnelPeer(town.Hub.Key, [Tunnel]) { Keepalive = TimeSpan.FromSeconds(5) }] }, cancellationToken);
        await town[garage].Host.RunAsync($"ip route replace {Tunnel} dev {town[garage].Interface}", cancellationToken);
    }

    /// <summary>The ports of an address that answer.</summary>
    public static async Task<IReadOnlyList<int>> ScanAsync(NetworkHost from, IPAddress address, IReadOnlyList<int> ports, CancellationToken cancellationToken)
    {
        var answers = await Task.WhenAll(ports.Select(port => from.ReachesAsync(address, port, Knock, cancellationToken)));
        return [.. ports.Where((_, index) => answers[index])];
    }

    /// <summary>Says a word with an address that may be somebody else's.</summary>
    public static async Task SayAsync(NetworkHost from, IPAddress source, Socket ear, string word, CancellationToken cancellationToken)
    {
        using var socket = from.NewSocket(SocketType.Dgram);
        socket.Bind(new IPEndPoint(source, 0));
        await socket.SendToAsync(Encoding.ASCII.GetBytes(word), ear.LocalEndPoint!, cancellationToken);
    }
}
