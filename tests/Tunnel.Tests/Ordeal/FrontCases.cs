using System.Diagnostics;
using System.Runtime.CompilerServices;
using Fokus.Tunnel.Tests.Setting;

namespace Fokus.Tunnel.Tests.Ordeal;

/// <summary>The whole way: visitor, gateway, tunnel, garage.</summary>
internal static class FrontCases
{
    private const int Changes = 60;
    private const int Visits = 48;
    private const int ManyGarages = 1000;
    private const string Wire = "nft 'add table inet cut; add chain inet cut in { type filter hook input priority -10; }; add rule inet cut in udp dport 51820 drop'";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    public static IReadOnlyList<OrdealCase> All { get; } =
    [
        Everyday,
        OrdealCase.Timed("tunnel dies: own offline page", 2, OfflineAsync),
        OrdealCase.Timed("revoke: WebSockets, event streams and downloads are cut", 1, RevokeAsync),
        OrdealCase.Counted("loss of one of two gateways, client with two addresses", "failed", LostGatewayAsync),
        OrdealCase.Counted("new garage: certificate at its first request, ACME orders", "faults", CertificateCase.RunAsync),
    ];

    /// <summary>What one town serves for, so that the whole stays short.</summary>
    public static OrdealCase Everyday => new(
        [
            new("client, gateway, tunnel, garage's page", "failed", 0),
            new("60 route changes, 50 WebSockets and 10 event streams", "lost", 0),
            new("header smuggling set, end to end", "passed", 0),
            new("1,000 garages pushed", "s", 1),
            new("whole cluster down, and the gateway started again", "failed", 0),
        ],
        EverydayAsync);

    private static async IAsyncEnumerable<double> EverydayAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var front = await Front.OpenAsync(1, ["norte"], [], cancellationToken);
        var visitor = await front.SignInAsync("norte", cancellationToken);
        yield return (await visitor.ReadAsync("norte", "/", cancellationToken)).StartsWith("norte\n", StringComparison.Ordinal) ? 0 : 1;
        yield return await ChangeAsync(front, visitor, cancellationToken);
        yield return await Smuggling.CountAsync(front, visitor, "norte", cancellationToken);
        yield return Math.Round((await PushAsync(front, visitor, cancellationToken)).TotalSeconds, 2);
        yield return await WithoutCentreAsync(front, visitor, cancellationToken);
    }

    private static async Task<int> ChangeAsync(Front front, PublicVisitor visitor, CancellationToken cancellationToken)
    {
        await using var streams = await OpenStreams.OpenAsync(visitor, "norte", sockets: 50, events: 10, cancellationToken);
        var others = new List<string>();
        for (var change = 0; change < Changes; change++)
        {
            others.Add($"nova-{change}");
            front.Push(["norte"], others);
            await UntilAsync(visitor, others[^1], cancellationToken);
        }

        return await streams.CountLostAsync(cancellationToken);
    }

    private static async Task<TimeSpan> PushAsync(Front front, PublicVisitor visitor, CancellationToken cancellationToken)
    {
        var many = Enumerable.Range(0, ManyGarages).Select(number => $"vaga-{number}").ToList();
        front.Push(["norte"], many);
        await UntilAsync(visitor, many[^1], cancellationToken);
        // That was the warm-up; now the time until the newest of them is served.
        var watch = Stopwatch.StartNew();
        front.Push(["norte"], [.. many, "a-nova"]);
        await UntilAsync(visitor, "a-nova", cancellationToken);
        return watch.Elapsed;
    }

    private static async Task<int> WithoutCentreAsync(Front front, PublicVisitor visitor, CancellationToken cancellationToken)
    {
        await front.Centre.FallAsync();
        var failed = await CountFailedAsync(visitor, 10, cancellationToken);
        // A start without anybody to ask: the routes, the keys and the certificate are on disk.
        await front.Gateway.StopAsync(cancellationToken);
        await front.StartGatewayAsync(0, [], cancellationToken);
        return failed + await CountFailedAsync(visitor, 10, cancellationToken);
    }

    private static async Task<TimeSpan> OfflineAsync(CancellationToken cancellationToken)
    {
        await using var front = await Front.OpenAsync(1, ["norte"], [], cancellationToken);
        var visitor = await front.SignInAsync("norte", cancellationToken);
        await visitor.ReadAsync("norte", "/", cancellationToken);
        await front.Town.Hub.Host.RunAsync(Wire, cancellationToken);
        var longest = TimeSpan.Zero;
        for (var visit = 0; visit < 3; visit++)
        {
            var watch = Stopwatch.StartNew();
            var said = await visitor.ReadAsync("norte", "/", cancellationToken);
            longest = watch.Elapsed > longest ? watch.Elapsed : longest;
            if (!said.Equals("503", StringComparison.Ordinal))
                throw new InvalidOperationException($"The page says '{said}', and not that the garage is away.");
        }

        return longest;
    }

    private static async Task<TimeSpan> RevokeAsync(CancellationToken cancellationToken)
    {
        await using var front = await Front.OpenAsync(1, ["norte"], ["--Gateway:StreamSilence=00:05:00"], cancellationToken);
        var visitor = await front.SignInAsync("norte", cancellationToken);
        await using var streams = await OpenStreams.OpenAsync(visitor, "norte", sockets: 5, events: 5, cancellationToken);
        await streams.DownloadAsync(visitor, "norte", cancellationToken);
        var watch = Stopwatch.StartNew();
        front.Town.Revoke("norte", 2);
        await streams.EndAsync(cancellationToken);
        return watch.Elapsed;
    }

    private static async Task<int> LostGatewayAsync(CancellationToken cancellationToken)
    {
        await using var front = await Front.OpenAsync(2, ["norte"], [], cancellationToken);
        var visitor = await front.SignInAsync("norte", cancellationToken);
        var before = await CountFailedAsync(visitor, 4, cancellationToken);
        await front.Town.Hub.Host.RunAsync("ip link set eth0 down", cancellationToken);
        return before + await CountFailedAsync(visitor, Visits, cancellationToken);
    }

    private static async Task<int> CountFailedAsync(PublicVisitor visitor, int visits, CancellationToken cancellationToken)
    {
        var failed = 0;
        for (var visit = 0; visit < visits; visit++)
            failed += await visitor.SeesAsync("norte", cancellationToken) ? 0 : 1;
        return failed;
    }

    /// <summary>Asks again and again until a host leads to a garage.</summary>
    private static async Task UntilAsync(PublicVisitor visitor, string garage, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Town.Guard);
        while (!await visitor.SeesAsync(garage, limit.Token))
            await Task.Delay(Pause, TimeProvider.System, limit.Token);
    }
}
