using System.Net;
using Fokus.Gateway.Tests.Setting;
using Fokus.Wire.Gateway.V1;

namespace Fokus.Gateway.Tests.Routes;

public sealed class ChangingRoutes
{
    /// <summary>So long that a stream which ends in a test was ended, and did not just fall asleep.</summary>
    private const string LongSilence = "--Gateway:StreamSilence=00:05:00";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_event_reaches_the_visitor_at_once()
    {
        await using var town = await Town.StartAsync();
        var visitor = await town.SignedInAsync("ana");
        using var stream = await visitor.ListenAsync("centro");

        var begun = TimeProvider.System.GetTimestamp();
        town.Centro.Say("cancela aberta");
        var heard = await stream.NextAsync();

        Assert.Equal("cancela aberta", heard);
        // The stream stays open after the event: had anything on the way kept it back, nothing would have come yet.
        Assert.True(TimeProvider.System.GetElapsedTime(begun) < TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Sixty_changes_of_routes_cut_none_of_ten_open_streams()
    {
        await using var town = await Town.StartAsync();
        var visitor = await town.SignedInAsync("ana");
        var streams = new List<LiveStream>();
        for (var opened = 0; opened < 10; opened++)
            streams.Add(await visitor.ListenAsync("centro"));

        for (var change = 2; change <= 61; change++)
        {
            var snapshot = town.Snapshot(change);
            snapshot.Garages.Add(new GarageRoute { Garage = $"nova-{change}", Name = "Nova", Address = town.Norte.Address });
            await AppliedAsync(town, snapshot);
            town.Centro.Say($"evento {change}");
        }

        foreach (var stream in streams)
        {
            for (var change = 2; change <= 61; change++)
                Assert.Equal($"evento {change}", await stream.NextAsync());
            stream.Dispose();
        }
    }

    [Fact]
    public async Task A_garage_that_is_taken_away_falls_silent_at_once()
    {
        await using var town = await Town.StartAsync(LongSilence);
        var visitor = await town.SignedInAsync("rui");
        using var gone = await visitor.ListenAsync("centro");
        using var stays = await visitor.ListenAsync("norte");
        var without = town.Snapshot(2);
        without.Garages.RemoveAt(0);

        await AppliedAsync(town, without);

        Assert.Null(await gone.NextAsync());
        using var after = await visitor.GetAsync("centro", "/eco");
        Assert.Equal(HttpStatusCode.NotFound, after.StatusCode);
        town.Norte.Say("sigo aqui");
        Assert.Equal("sigo aqui", await stays.NextAsync());
    }

    [Fact]
    public async Task A_garage_that_moved_is_heard_at_its_new_place_only()
    {
        await using var town = await Town.StartAsync(LongSilence);
        var visitor = await town.SignedInAsync("rui");
        using var old = await visitor.ListenAsync("centro");
        var moved = town.Snapshot(2);
        moved.Garages[0].Address = town.Norte.Address;

        await AppliedAsync(town, moved);

        Assert.Null(await old.NextAsync());
        Assert.Equal("norte", (await visitor.EchoAsync("centro")).Site);
    }

    [Fact]
    public async Task Bad_routes_change_nothing_and_the_next_good_ones_are_taken()
    {
        await using var town = await Town.StartAsync();
        var visitor = await town.SignedInAsync("rui");
        var twice = town.Snapshot(2);
        twice.Garages.Add(new GarageRoute { Garage = "centro", Name = "Outra", Address = town.Norte.Address });
        var nowhere = town.Snapshot(3);
        nowhere.Garages[0].Address = "not a url";
        var good = town.Snapshot(4);
        good.Garages.Add(new GarageRoute { Garage = "sul", Name = "Garagem Sul", Address = town.Norte.Address });

        town.Cluster.Send(twice);
        town.Cluster.Send(nowhere);
        await AppliedAsync(town, good);

        Assert.Equal("centro", (await visitor.EchoAsync("centro")).Site);
        Assert.Equal("norte", (await visitor.EchoAsync("sul")).Site);
    }

    [Fact]
    public async Task A_gateway_that_starts_while_the_cluster_is_down_serves_and_keeps_people_signed_in()
    {
        await using var town = await Town.StartAsync();
        var before = await town.SignedInAsync("ana");
        await before.EchoAsync("centro");
        await town.Cluster.StopAsync();
        await town.StopGatewayAsync();

        await town.StartGatewayAsync();

        var after = town.Visitor();
        foreach (Cookie cookie in before.Cookies.GetAllCookies())
            after.Cookies.Add(new Cookie(cookie.Name, cookie.Value, "/", "centro.fokus.localhost"));
        var echo = await after.EchoAsync("centro");
        Assert.Equal("ana", (await town.ReadPersonAsync(echo, "centro"))!.Id.Value);
    }

    [Fact]
    public async Task Routes_are_taken_from_the_next_silo_when_the_first_is_gone()
    {
        await using var second = await FakeCluster.StartAsync();
        await using var town = await Town.StartAsync($"--Gateway:Silos:1={second.Address}");
        var changed = town.Snapshot(2);
        changed.Garages.Add(new GarageRoute { Garage = "sul", Name = "Garagem Sul", Address = town.Norte.Address });
        second.Send(changed);

        await town.Cluster.StopAsync();
        await second.Watched.WaitAsync(TimeSpan.FromSeconds(60), Token);
        await AppliedAsync(town, changed);

        var visitor = town.Visitor();
        using var known = await visitor.GetAsync("sul", "/eco");
        Assert.Equal(HttpStatusCode.Found, known.StatusCode);
    }

    [Fact]
    public async Task A_silo_that_cannot_be_reached_costs_the_chain_console_nothing()
    {
        await using var town = await Town.StartAsync();
        await using var second = await FakeSite.StartAsync("silo-2");
        var both = town.Snapshot(2);
        both.Silos.Add(second.Address);
        await AppliedAsync(town, both);
        var visitor = await town.SignedInAsync("rui");
        await town.Silo.StopAsync();

        for (var asked = 0; asked < 6; asked++)
        {
            using var order = new StringContent("abrir");
            using var answer = await visitor.PostAsync("painel", "/eco", order, visitor.Origin("painel"));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("silo-2", (await visitor.EchoAsync("painel")).Site);
        }
    }

    private static async Task AppliedAsync(Town town, RouteSnapshot snapshot)
    {
        var applied = town.Book.AppliedAsync(snapshot.Number);
        town.Cluster.Send(snapshot);
        await applied.WaitAsync(TimeSpan.FromSeconds(60), Token);
    }
}
