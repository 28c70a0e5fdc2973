using System.Security.Cryptography;
using Fokus.Wire.Gateway.V1;
using Google.Protobuf;

namespace Fokus.Silo.Tests.Api;

[Trait("Speed", "Slow")]
[Collection(OneAtATime.Name)]
public sealed class FrontApiTests(Postgres postgres)
{
    private static readonly object Registration = new
    {
        name = "Centro",
        address = "http://10.77.0.12:8080",
        capacity = 10,
        link_secret = Given.LinkSecret,
    };

    [Fact]
    public async Task A_front_is_kept_whole_and_comes_to_the_gateways()
    {
        using var admin = await postgres.Silo.WebAsync();
        await admin.PutJsonAsync("/v1/garages/front-a", Registration);

        var (status, _) = await admin.PutJsonAsync("/v1/garages/front-a/front", new
        {
            hosts = new[] { "garagem.cliente.example" },
            rules = new object[] { new { deny = "203.0.113.7" }, new { allow = "203.0.113.0/24", path = "/pistas" }, new { allow = "any", path = "/recibo" } },
            body_limit_bytes = 40_000_000,
            requests_per_second = 50,
            brand_name = "Estacionamento Sé",
            brand_color = "#6a1b9a",
            contact = "(11) 5555-0100",
        });
        var (_, front) = await admin.ReadJsonAsync("/v1/garages/front-a/front");
        var route = (await SnapshotAsync()).Garages.Single(garage => garage.Garage.Equals("front-a", StringComparison.Ordinal));

        Assert.Equal(200, status);
        Assert.Equal("203.0.113.7", (string)front["rules"]![0]!["deny"]!);
        Assert.Equal("garagem.cliente.example", Assert.Single(route.Hosts));
        Assert.Equal(
            [(RuleAction.Deny, "203.0.113.7", ""), (RuleAction.Allow, "203.0.113.0/24", "/pistas"), (RuleAction.Allow, "", "/recibo")],
            route.Rules.Select(rule => (rule.Action, rule.Network, rule.Path)));
        Assert.Equal((40_000_000, 50, "#6a1b9a"), (route.BodyLimitBytes, route.RequestsPerSecond, route.Brand.Color));
    }

    [Fact]
    public async Task A_host_leads_to_one_garage()
    {
        using var admin = await postgres.Silo.WebAsync();
        await admin.PutJsonAsync("/v1/garages/front-b", Registration);
        await admin.PutJsonAsync("/v1/garages/front-c", Registration);
        var hosts = new { hosts = new[] { "um.cliente.example" } };

        var (first, _) = await admin.PutJsonAsync("/v1/garages/front-b/front", hosts);
        var (second, problem) = await admin.PutJsonAsync("/v1/garages/front-c/front", hosts);
        await admin.PutJsonAsync("/v1/garages/front-b/front", new { });
        var (freed, _) = await admin.PutJsonAsync("/v1/garages/front-c/front", hosts);

        Assert.Equal((200, 409, 200), (first, second, freed));
        Assert.Equal("um.cliente.example", (string)problem["faults"]![0]!);
    }

    [Fact]
    public async Task Every_fault_of_a_front_is_told_at_once()
    {
        using var admin = await postgres.Silo.WebAsync();
        await admin.PutJsonAsync("/v1/garages/front-d", Registration);

        var (status, problem) = await admin.PutJsonAsync("/v1/garages/front-d/front", new
        {
            hosts = new[] { "Cliente", "outra.fokus.localhost" },
            rules = new object[] { new { allow = "203.0.113.7:443" }, new { allow = "any", deny = "any" }, new { deny = "10.0.0.0/8", path = "pistas/" } },
            body_limit_bytes = -1,
            requests_per_second = 0,
            brand_color = "#ffff00",
        });
        var (unknown, _) = await admin.PutJsonAsync("/v1/garages/front-nowhere/front", new { });

        // Two hosts, three rules, body, requests, colour.
        Assert.Equal((422, 8), (status, problem["faults"]!.AsArray().Count));
        Assert.Equal(404, unknown);
    }

    [Fact]
    public async Task The_chain_console_has_rules_and_nothing_else()
    {
        using var admin = await postgres.Silo.WebAsync();

        var (refused, _) = await admin.PutJsonAsync("/v1/chain/front", new { brand_name = "Rede" });
        var (taken, _) = await admin.PutJsonAsync("/v1/chain/front", new { rules = new[] { new { allow = "127.0.0.0/8" } } });
        var rule = Assert.Single((await SnapshotAsync()).PanelRules);
        await admin.PutJsonAsync("/v1/chain/front", new { });

        Assert.Equal((422, 200), (refused, taken));
        Assert.Equal((RuleAction.Allow, "127.0.0.0/8"), (rule.Action, rule.Network));
    }

    /// <summary>The routes as a gateway that comes now is told them.</summary>
    private async Task<RouteSnapshot> SnapshotAsync()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var guard = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var client = new Wire.Gateway.V1.GatewayLink.GatewayLinkClient(await postgres.Silo.ChannelAsync());
        using var watch = client.Watch(
            new WatchRequest { Gateway = "gateway-fronts", PublicKey = ByteString.CopyFrom(key.ExportSubjectPublicKeyInfo()) },
            new Grpc.Core.Metadata { { "authorization", $"Bearer {RunningSilo.GatewaySecret}" } },
            cancellationToken: guard.Token);
        Assert.True(await watch.ResponseStream.MoveNext(guard.Token));
        return watch.ResponseStream.Current;
    }
}
