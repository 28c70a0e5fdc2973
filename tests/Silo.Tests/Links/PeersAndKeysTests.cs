using Fokus.Domain.Ids;
using Fokus.Grains.Interfaces.Links;
using Fokus.Silo.Storage.Links;
using NodaTime;

namespace Fokus.Silo.Tests.Links;

[Trait("Speed", "Slow")]
public sealed class PeersAndKeysTests(Postgres postgres)
{
    private static readonly Duration Moment = Duration.FromSeconds(1);

    [Fact]
    public async Task Peers_get_a_new_number_when_they_change_and_only_then()
    {
        await using var silo = await LinkCase.OpenAsync(postgres);
        var (garage, code) = await silo.InvitedAsync("norte", Given.Noon);

        var before = await silo.Peers.ReadAsync(CancellationToken.None);
        await silo.JoinAsync(garage, code, LinkCase.Key(1), Given.Noon);
        var joined = await silo.Peers.ReadAsync(CancellationToken.None);
        var same = await silo.Peers.ReadAsync(CancellationToken.None);
        await silo.Tunnels.RevokeAsync(garage, "admin", "stolen", Given.Noon, CancellationToken.None);
        var revoked = await silo.Peers.ReadAsync(CancellationToken.None);

        Assert.Empty(before.Peers);
        Assert.Equal((garage, LinkCase.Key(1), "10.77.0.11"), (joined.Peers[0].Garage, joined.Peers[0].PublicKey, joined.Peers[0].V4));
        Assert.Equal((before.Number + 1, joined.Number, joined.Number + 1), (joined.Number, same.Number, revoked.Number));
        Assert.Equal((0, "norte"), (revoked.Peers.Length, Assert.Single(revoked.Revoked)));
    }

    [Fact]
    public async Task Counting_goes_on_above_a_hub_that_is_ahead_of_a_database_restored_from_a_copy()
    {
        await using var silo = await LinkCase.OpenAsync(postgres);
        var number = (await silo.Peers.ReadAsync(CancellationToken.None)).Number;

        var wasBehind = await silo.Peers.CountAboveAsync(number + 40, CancellationToken.None);
        var raised = (await silo.Peers.ReadAsync(CancellationToken.None)).Number;
        var isBehind = await silo.Peers.CountAboveAsync(raised, CancellationToken.None);

        Assert.Equal((true, number + 41, false), (wasBehind, raised, isBehind));
    }

    [Fact]
    public async Task A_new_key_is_ready_when_every_gateway_that_is_there_knows_it()
    {
        await using var silo = await LinkCase.OpenAsync(postgres);
        var garage = await JoinedAsync(silo);
        await TellAsync(silo, "gw1", Given.Noon, LinkCase.Key(1), "");
        await TellAsync(silo, "gw2", Given.Noon, LinkCase.Key(1), "");
        await silo.Tunnels.OfferAsync(garage, LinkCase.Key(2), Given.Noon, CancellationToken.None);

        var none = await IsKnownAsync(silo, garage, Given.Noon);
        await TellAsync(silo, "gw1", Given.Noon, LinkCase.Key(1), LinkCase.Key(2));
        var one = await IsKnownAsync(silo, garage, Given.Noon);
        // The second one fell silent: after a quarter of a minute it is not there, and nobody waits for it.
        await TellAsync(silo, "gw1", Given.Noon + Duration.FromSeconds(20), LinkCase.Key(1), LinkCase.Key(2));
        var oneIsLeft = await IsKnownAsync(silo, garage, Given.Noon + Duration.FromSeconds(20));
        var nobodyIsLeft = await IsKnownAsync(silo, garage, Given.Noon + Duration.FromMinutes(5));

        Assert.Equal((false, false, true, false), (none, one, oneIsLeft, nobodyIsLeft));
    }

    [Fact]
    public async Task A_key_that_a_gateway_hears_takes_the_place_of_the_one_before_and_an_old_one_never_comes_back()
    {
        await using var silo = await LinkCase.OpenAsync(postgres);
        var garage = await JoinedAsync(silo);
        await silo.Tunnels.AskRotationAsync(garage, "admin", Given.Noon, CancellationToken.None);
        await silo.Tunnels.OfferAsync(garage, LinkCase.Key(2), Given.Noon, CancellationToken.None);
        var offered = Assert.Single((await silo.Peers.ReadAsync(CancellationToken.None)).Peers);

        await TellAsync(silo, "gw1", Given.Noon, LinkCase.Key(2), "");
        var switched = Assert.Single(await silo.Hubs.ListSwitchedAsync(CancellationToken.None));
        await silo.Tunnels.PromoteAsync(switched.Garage, switched.Key, "gw1", Given.Noon + Moment, CancellationToken.None);
        var sheet = await silo.Tunnels.FindAsync(garage, Given.Noon + Moment, CancellationToken.None);

        Assert.Equal((LinkCase.Key(1), LinkCase.Key(2)), (offered.PublicKey, offered.NextKey));
        Assert.Equal((LinkCase.Key(2), null, null, Given.Noon + Moment), (sheet?.PublicKey, sheet?.NextKey, sheet?.RotationAskedAt, sheet?.KeySince));
        Assert.False(await silo.Tunnels.OfferAsync(garage, LinkCase.Key(1), Given.Noon, CancellationToken.None));
    }

    [Fact]
    public async Task The_state_is_the_best_that_a_gateway_says_and_what_is_old_is_not_believed()
    {
        await using var silo = await LinkCase.OpenAsync(postgres);
        var garage = await JoinedAsync(silo);

        await TellAsync(silo, "gw1", Given.Noon, LinkCase.Key(1), "", TunnelState.Stale);
        await TellAsync(silo, "gw2", Given.Noon, LinkCase.Key(1), "", TunnelState.Up);
        var best = await silo.Tunnels.FindAsync(garage, Given.Noon, CancellationToken.None);
        var later = await silo.Tunnels.FindAsync(garage, Given.Noon + Duration.FromMinutes(1), CancellationToken.None);
        await silo.Tunnels.RevokeAsync(garage, "admin", "", Given.Noon, CancellationToken.None);
        var revoked = await silo.Tunnels.FindAsync(garage, Given.Noon, CancellationToken.None);

        Assert.Equal((TunnelState.Up, TunnelState.Down, TunnelState.Revoked), (best?.State, later?.State, revoked?.State));
    }

    [Fact]
    public async Task What_a_hub_says_again_is_not_written_again()
    {
        await using var silo = await LinkCase.OpenAsync(postgres);
        await JoinedAsync(silo);
        await TellAsync(silo, "gw1", Given.Noon, LinkCase.Key(1), "");
        var row = await RowAsync(silo);

        await TellAsync(silo, "gw1", Given.Noon + Moment, LinkCase.Key(1), "");
        var again = await RowAsync(silo);
        await TellAsync(silo, "gw1", Given.Noon + Moment, LinkCase.Key(1), "", TunnelState.Down);

        Assert.Equal(row, again, StringComparer.Ordinal);
        Assert.NotEqual(row, await RowAsync(silo), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_second_hub_with_the_same_address_is_refused()
    {
        await using var silo = await LinkCase.OpenAsync(postgres);

        var first = await silo.Hubs.PutAsync(Hub("gw1", "10.77.0.1", Given.Noon), [], CancellationToken.None);
        var second = await silo.Hubs.PutAsync(Hub("gw2", "10.77.0.1", Given.Noon), [], CancellationToken.None);
        await silo.Hubs.DeleteAsync("gw1", CancellationToken.None);
        var third = await silo.Hubs.PutAsync(Hub("gw2", "10.77.0.1", Given.Noon), [], CancellationToken.None);

        Assert.Equal((true, false, true), (first, second, third));
    }

    /// <summary>Where the row lies and who locked it last: a row that is written moves, and a lock is written too.</summary>
    private static async Task<string> RowAsync(LinkCase silo) => Assert.Single(await silo.Database.ListAsync(
        "select ctid::text || xmax::text from tunnel_states", row => row.GetString(0), CancellationToken.None));

    private static async Task<GarageId> JoinedAsync(LinkCase silo)
    {
        var (garage, code) = await silo.InvitedAsync("norte", Given.Noon);
        await silo.JoinAsync(garage, code, LinkCase.Key(1), Given.Noon);
        return garage;
    }

    private static Task<bool> IsKnownAsync(LinkCase silo, GarageId garage, Instant at) =>
        silo.Tunnels.IsKnownToGatewaysAsync(garage, LinkCase.Key(2), at, CancellationToken.None);

    private static Task<bool> TellAsync(LinkCase silo, string gateway, Instant at, string key, string nextKey, TunnelState state = TunnelState.Up) => silo.Hubs.PutAsync(
        Hub(gateway, gateway.Equals("gw1", StringComparison.Ordinal) ? "10.77.0.1" : "10.77.0.2", at),
        [new HubStateRow("norte", state, "", Given.Noon, key, nextKey)],
        CancellationToken.None);

    private static HubRow Hub(string gateway, string address, Instant at) =>
        new(gateway, LinkCase.Key(200), $"{gateway}.example:51820", address, 1, "", at);
}
