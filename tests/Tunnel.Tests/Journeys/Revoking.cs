using System.Diagnostics;
using Fokus.Domain.Ids;
using Fokus.Gateway.Links;
using Fokus.Tunnel.Tests.Setting;

namespace Fokus.Tunnel.Tests.Journeys;

[Trait("Speed", "Slow")]
public sealed class Revoking
{
    // One second is promised; a busy machine gets three.
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(3);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_open_with_a_revoked_garage_ends_within_a_second_and_others_do_not_notice()
    {
        await using var town = await Town.OpenAsync(Token, "norte", "sul");
        using var norte = await OpenStreamAsync(town, "norte");
        using var sul = await OpenStreamAsync(town, "sul");
        var before = (await town.Hub.ReadAsync(Token)).Find(town["sul"].Key);

        var watch = Stopwatch.StartNew();
        town.Revoke("norte", 2);
        await EndAsync(norte);
        var cut = watch.Elapsed;

        Assert.True(cut < Promised, $"the stream ended after {cut}");
        Assert.NotNull(await sul.ReadLineAsync(Token));
        var status = await town.Hub.ReadAsync(Token);
        Assert.Null(status.Find(town["norte"].Key));
        Assert.Equal(before?.LastHandshakeAt, status.Find(town["sul"].Key)?.LastHandshakeAt);
        await town.Hub.Eye.SeesAsync("norte", LinkState.Revoked, Token);
        Assert.Null(await town.Hub.Host.NewClient().TryAsync(town["norte"].Address, Town.WebPort, "/", Token));
        Assert.NotNull(await town.Hub.Host.NewClient().TryAsync(town["sul"].Address, Town.WebPort, "/", Token));
    }

    [Fact]
    public async Task An_old_document_does_not_let_a_revoked_garage_in_again_and_a_broken_one_shuts_nobody_out()
    {
        await using var town = await Town.OpenAsync(Token, "norte", "sul");
        town.Revoke("norte", 7);
        await town.Hub.Eye.SeesAsync(report => report.PeersNumber == 7, "number 7", Token);

        town.Hub.WritePeers(PeersText.Of(6, [town["norte"], town["sul"]], []));
        var old = await town.Hub.Eye.SeesAsync(report => report.Fault.Contains("number 6", StringComparison.Ordinal), "number 6 refused", Token);
        town.Hub.WritePeers("""{ "format": "fokus-hub-peers-1", "number": 8, "garages": [ """);
        var broken = await town.Hub.Eye.SeesAsync(report => report.Fault.Contains("JSON", StringComparison.Ordinal), "broken JSON refused", Token);

        Assert.Equal((7, 7), (old.PeersNumber, broken.PeersNumber));
        Assert.Equal(LinkState.Revoked, broken.Find(GarageId.Parse("norte"))?.Verdict.State);
        Assert.Equal([town["sul"].Key], (await town.Hub.ReadAsync(Token)).Peers.Select(peer => peer.Key));

        // Also after a restart: what is in force is the hub's own copy, and not the file that it refused.
        await town.Hub.Program.KillAsync(Token);
        await town.Hub.StartAsync(Token);
        Assert.Equal(7, town.Hub.Eye.Report?.PeersNumber);
        Assert.Equal([town["sul"].Key], (await town.Hub.ReadAsync(Token)).Peers.Select(peer => peer.Key));
    }

    [Fact]
    public async Task A_garage_that_joins_cuts_nobody_who_is_there()
    {
        await using var town = await Town.OpenAsync(Token, "norte");
        using var stream = await OpenStreamAsync(town, "norte");
        var before = (await town.Hub.ReadAsync(Token)).Peers.Single();

        var joined = await town.AddGarageAsync("sul", Token);
        town.Publish(2);
        await joined.StartAsync(Token);
        await town.Hub.Eye.SeesAsync("sul", LinkState.Up, Token);

        Assert.NotNull(await stream.ReadLineAsync(Token));
        Assert.Equal(before.LastHandshakeAt, (await town.Hub.ReadAsync(Token)).Find(before.Key)?.LastHandshakeAt);
        await town.Hub.Host.NewClient().UntilAsync(joined.Address, Town.WebPort, Token);
    }

    private static async Task<StreamReader> OpenStreamAsync(Town town, string garage)
    {
        var client = town.Hub.Host.NewClient();
        client.Timeout = Timeout.InfiniteTimeSpan;
        var stream = await client.GetStreamAsync(new Uri($"http://{town[garage].Address}:{Town.WebPort}/stream"), Token).WaitAsync(Town.Guard, Token);
        var reader = new StreamReader(stream);
        Assert.NotNull(await reader.ReadLineAsync(Token));
        return reader;
    }

    private static async Task EndAsync(StreamReader stream)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Token);
        limit.CancelAfter(Town.Guard);
        try
        {
            while (await stream.ReadLineAsync(limit.Token) is not null)
            {
                // What was on its way.
            }
        }
        catch (IOException)
        {
            return;
        }
    }
}
