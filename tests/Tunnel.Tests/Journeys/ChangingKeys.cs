using Fokus.Domain.Ids;
using Fokus.Gateway.Links;
using Fokus.Tunnel.Keys;
using Fokus.Tunnel.Tests.Setting;

namespace Fokus.Tunnel.Tests.Journeys;

[Trait("Speed", "Slow")]
public sealed class ChangingKeys
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_garage_is_heard_by_its_old_key_until_it_uses_the_next_and_what_is_open_stays_open()
    {
        await using var town = await Town.OpenAsync(Token, "norte", "sul");
        var norte = town["norte"];
        using var stream = await OpenStreamAsync(town);
        var sul = (await town.Hub.ReadAsync(Token)).Find(town["sul"].Key)?.LastHandshakeAt;
        var next = PrivateKey.Make();

        norte.NextKey = next.Public;
        town.Publish(2);
        await town.Hub.Eye.SeesAsync(report => report.Find(GarageId.Parse("norte"))?.NextKey.Equals(next.Public.Base64, StringComparison.Ordinal) == true, "the next key known", Token);
        Assert.NotNull(await town.Hub.Host.NewClient().TryAsync(norte.Address, Town.WebPort, "/", Token));

        await norte.ChangeKeyAsync(next, Token);
        await HeardByAsync(town, next.Public);

        Assert.NotNull(await stream.ReadLineAsync(Token).AsTask().WaitAsync(Town.Guard, Token));
        await town.Hub.Host.NewClient().UntilAsync(norte.Address, Town.WebPort, Token);
        var status = await town.Hub.ReadAsync(Token);
        Assert.Null(status.Find(norte.Key));
        Assert.Equal(sul, status.Find(town["sul"].Key)?.LastHandshakeAt);
    }

    [Fact]
    public async Task A_hub_that_dies_in_the_middle_of_a_change_locks_nobody_out()
    {
        await using var town = await Town.OpenAsync(Token, "norte");
        var norte = town["norte"];
        var next = PrivateKey.Make();
        norte.NextKey = next.Public;
        town.Publish(2);
        await town.Hub.Eye.SeesAsync(report => report.PeersNumber == 2, "number 2", Token);

        // Before the garage changed over: the program and its tunnel are gone, and it changes over meanwhile.
        await town.Hub.CutPowerAsync(Token);
        await norte.ChangeKeyAsync(next, Token);
        await town.Hub.StartAsync(Token);
        await HeardByAsync(town, next.Public);
        await town.Hub.Host.NewClient().UntilAsync(norte.Address, Town.WebPort, Token);

        // After it, while the centre does not know yet: the document says both keys still.
        await town.Hub.CutPowerAsync(Token);
        await town.Hub.StartAsync(Token);
        await HeardByAsync(town, next.Public);
        await town.Hub.Host.NewClient().UntilAsync(norte.Address, Town.WebPort, Token);

        // The program alone: it takes over the interface as it is.
        await town.Hub.Program.KillAsync(Token);
        await town.Hub.StartAsync(Token);
        Assert.NotNull(await town.Hub.Host.NewClient().TryAsync(norte.Address, Town.WebPort, "/", Token));
    }

    private static Task<LinkReport> HeardByAsync(Town town, PublicKey key) => town.Hub.Eye.SeesAsync(
        report => report.Find(GarageId.Parse("norte")) is { } link && link.PublicKey.Equals(key.Base64, StringComparison.Ordinal) && link.Verdict.State is LinkState.Up, "up by the next key", Token);

    private static async Task<StreamReader> OpenStreamAsync(Town town)
    {
        var client = town.Hub.Host.NewClient();
        client.Timeout = Timeout.InfiniteTimeSpan;
        var reader = new StreamReader(await client.GetStreamAsync(new Uri($"http://{town["norte"].Address}:{Town.WebPort}/stream"), Token));
        Assert.NotNull(await reader.ReadLineAsync(Token));
        return reader;
    }
}
