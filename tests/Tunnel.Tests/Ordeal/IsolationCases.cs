using System.Net;
using System.Net.Sockets;
using Fokus.EdgeBridge.Link;
using Fokus.Gateway.Links.Hub;
using Fokus.Tunnel.Tests.Setting;

namespace Fokus.Tunnel.Tests.Ordeal;

/// <summary>Who gets through who must not.</summary>
internal static class IsolationCases
{
    private static readonly int[] Ports = [22, 80, 443, 5201, 7078, 8080, 8081, 8082, 9000];
    private static readonly TimeSpan Listen = TimeSpan.FromSeconds(1);

    public static IReadOnlyList<OrdealCase> All { get; } =
    [
        OrdealCase.Counted("A to B with all layers, then without the hub's filter", "passed", WithoutHubWallAsync),
        OrdealCase.Counted("A to B without the garage's filter and key rule", "passed", WithoutGarageLayerAsync),
        OrdealCase.Counted("spoofed tunnel source, from a garage and from outside", "passed", SpoofAsync),
        OrdealCase.Counted("port scan from client and from garage", "passed", ScanAsync),
    ];

    private static async Task<int> WithoutHubWallAsync(CancellationToken cancellationToken)
    {
        await using var town = await MeanTownAsync(cancellationToken);
        var passed = await KnockAsync(town, cancellationToken);
        await town.Hub.Host.RunAsync($"nft delete table inet {HubWall.Table}", cancellationToken);
        return passed + await KnockAsync(town, cancellationToken);
    }

    private static async Task<int> WithoutGarageLayerAsync(CancellationToken cancellationToken)
    {
        await using var town = await MeanTownAsync(cancellationToken);
        await town["sul"].Host.RunAsync($"nft delete table inet {GarageWall.Table}", cancellationToken);
        await Intruder.OpenToAllAsync(town, "sul", cancellationToken);
        var passed = await KnockAsync(town, cancellationToken);
        // With the last layer gone it must pass: else a broken bench would look like a good wall.
        await town.Hub.Host.RunAsync($"nft delete table inet {HubWall.Table}", cancellationToken);
        return await KnockAsync(town, cancellationToken) == 1
            ? passed
            : throw new InvalidOperationException("Nothing passes even without any layer: what was measured says nothing.");
    }

    private static async Task<int> SpoofAsync(CancellationToken cancellationToken)
    {
        await using var town = await Town.OpenAsync(cancellationToken, "norte", "sul");
        await town.Hub.Host.RunAsync("sysctl -qw net.ipv4.conf.all.rp_filter=0 net.ipv4.conf.eth0.rp_filter=0", cancellationToken);
        await town.Client.RunAsync($"ip addr add {town["sul"].Address}/32 dev lo; ip route add {town.Hub.Address} via {town.Hub.Host.Address}", cancellationToken);
        using var ear = town.Hub.Host.NewSocket(SocketType.Dgram);
        ear.Bind(new IPEndPoint(town.Hub.Address, 7099));
        await Intruder.SayAsync(town.Client, town["sul"].Address, ear, "from outside", cancellationToken);
        // Of a garage's own, only WireGuard's rule is left to stop it.
        await town.Hub.Host.RunAsync($"nft delete table inet {HubWall.Table}", cancellationToken);
        await town["norte"].Host.RunAsync($"ip addr add {town["sul"].Address}/32 dev lo", cancellationToken);
        await Intruder.SayAsync(town["norte"].Host, town["sul"].Address, ear, "from a garage", cancellationToken);
        await Intruder.SayAsync(town["norte"].Host, town["norte"].Address, ear, "true", cancellationToken);
        return await FalseOnesAsync(ear, cancellationToken);
    }

    private static async Task<int> ScanAsync(CancellationToken cancellationToken)
    {
        await using var town = await Town.OpenAsync(cancellationToken, "norte");
        foreach (var port in Ports)
            town.Hub.Host.Serve(IPAddress.Any, port);
        var open = new List<int>();
        open.AddRange((await Intruder.ScanAsync(town.Client, town.Hub.Host.Address, Ports, cancellationToken)).Except([80, 443]));
        open.AddRange(await Intruder.ScanAsync(town.Client, town["norte"].Host.Address, [80, 443, Town.WebPort, 9000], cancellationToken));
        await Intruder.BeMeanAsync(town, "norte", cancellationToken);
        open.AddRange((await Intruder.ScanAsync(town["norte"].Host, town.Hub.Address, Ports, cancellationToken)).Except([Town.SiloPort]));
        return open.Count;
    }

    private static async Task<Town> MeanTownAsync(CancellationToken cancellationToken)
    {
        var town = await Town.OpenAsync(cancellationToken, "norte", "sul");
        await town.Hub.Host.RunAsync("sysctl -qw net.ipv4.ip_forward=1", cancellationToken);
        await Intruder.BeMeanAsync(town, "norte", cancellationToken);
        return town;
    }

    private static async Task<int> KnockAsync(Town town, CancellationToken cancellationToken) =>
        await town["norte"].Host.ReachesAsync(town["sul"].Address, Town.WebPort, Intruder.Knock, cancellationToken) ? 1 : 0;

    /// <summary>How many words come that were said with a false address. A true one must come, or the ear is deaf.</summary>
    private static async Task<int> FalseOnesAsync(Socket ear, CancellationToken cancellationToken)
    {
        var heard = new byte[64];
        var (wrong, right) = (0, 0);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Listen);
        while (await NextAsync(ear, heard, limit.Token) is { } length)
            (wrong, right) = heard.AsSpan(0, length).SequenceEqual("true"u8) ? (wrong, right + 1) : (wrong + 1, right);
        cancellationToken.ThrowIfCancellationRequested();
        return right == 1 ? wrong : throw new InvalidOperationException("The true word was not heard: what was measured says nothing.");
    }

    private static async Task<int?> NextAsync(Socket ear, byte[] heard, CancellationToken cancellationToken)
    {
        try
        {
            return await ear.ReceiveAsync(heard, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
