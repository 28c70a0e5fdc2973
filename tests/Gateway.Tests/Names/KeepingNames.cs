using System.Net;
using Fokus.Gateway.Tests.Setting;
using Fokus.Wire.Gateway.V1;

namespace Fokus.Gateway.Tests.Names;

[Trait("Speed", "Slow")]
[Collection(OneNameServer.Name)]
public sealed class KeepingNames(NameServer server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_wildcard_leads_to_every_garage_and_to_hosts_further_below()
    {
        Assert.SkipUnless(NameServer.Missing is null, NameServer.Missing ?? "");
        await using var town = await Town.StartAsync(server.Options);
        await KeptAsync(town, Town.Zone);

        await town.SendAsync(routes => routes.Garages[0].Hosts.Add("vip.centro.fokus.localhost"));
        await KeptAsync(town, Town.Zone);

        // Also centro itself: a record for the host below it would have taken the wildcard away from it.
        foreach (var host in new[] { "fokus.localhost", "centro.fokus.localhost", "nova.fokus.localhost", "vip.centro.fokus.localhost" })
            Assert.Equal("127.0.0.1", Assert.Single(await Question.AddressesAsync(server.DnsPort, host)));
    }

    [Fact]
    public async Task A_garages_host_in_a_customers_zone_has_a_record_for_as_long_as_its_route()
    {
        Assert.SkipUnless(NameServer.Missing is null, NameServer.Missing ?? "");
        await using var town = await Town.StartAsync([.. server.Options, "--Gateway:Names:CustomerZones:0=cliente.example"]);
        await KeptAsync(town, "cliente.example");
        var before = await Question.SerialAsync(server.DnsPort, "cliente.example");

        await town.SendAsync(routes => routes.Garages[0].Hosts.Add("garagem.cliente.example"));
        await KeptAsync(town, "cliente.example");
        var there = await Question.AddressesAsync(server.DnsPort, "garagem.cliente.example");
        var after = await Question.SerialAsync(server.DnsPort, "cliente.example");
        await town.SendAsync(static _ => { });
        await KeptAsync(town, "cliente.example");

        Assert.Equal("127.0.0.1", Assert.Single(there));
        // Secondaries look at the serial alone.
        Assert.True(after > before);
        Assert.Empty(await Question.AddressesAsync(server.DnsPort, "garagem.cliente.example"));
    }

    [Fact]
    public async Task A_name_server_that_is_down_stops_nothing_and_is_caught_up_with_when_it_is_back()
    {
        Assert.SkipUnless(NameServer.Missing is null, NameServer.Missing ?? "");
        await server.StopAsync();
        await using var town = await Town.StartAsync(server.Options);
        var visitor = await town.SignedInAsync("ana");
        await town.SendAsync(routes => routes.Garages.Add(new GarageRoute { Garage = "sul", Name = "Sul", Address = town.Norte.Address }));

        var served = await visitor.EchoAsync("centro");
        using var added = await visitor.GetAsync("sul", "/entrar");
        await server.StartAsync();
        await KeptAsync(town, Town.Zone);

        Assert.Equal("centro", served.Site);
        Assert.Equal(HttpStatusCode.OK, added.StatusCode);
        Assert.Equal("127.0.0.1", Assert.Single(await Question.AddressesAsync(server.DnsPort, "sul.fokus.localhost")));
    }

    /// <summary>Waits until a zone's records follow the routes that are in force.</summary>
    private static Task<string> KeptAsync(Town town, string zone) =>
        town.Said.NextAsync($"The records of {zone} are as routes {town.Book.Current!.Number} want").WaitAsync(TimeSpan.FromSeconds(60), Token);
}
