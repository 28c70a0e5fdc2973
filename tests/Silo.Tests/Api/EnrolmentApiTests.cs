using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Fokus.Silo.Tests.Links;
using Fokus.Wire.Gateway.V1;
using Google.Protobuf;
using Grpc.Core;
using NodaTime.Extensions;

namespace Fokus.Silo.Tests.Api;

[Trait("Speed", "Slow")]
[Collection(OneAtATime.Name)]
public sealed class EnrolmentApiTests(Postgres postgres)
{
    private const string LinkSecret = "segredo-da-garagem-para-o-teste";

    private static readonly string SecretDigest = Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(LinkSecret)));
    private static readonly Metadata GatewaySecret = new() { { "authorization", $"Bearer {RunningSilo.GatewaySecret}" } };

    [Fact]
    public async Task A_garage_is_added_joins_with_its_code_and_comes_to_the_gateways_and_its_code_is_no_more()
    {
        await TellAsync();
        using var admin = await postgres.Silo.WebAsync();
        var (added, invitation) = await admin.PostJsonAsync("/v1/garages/enrol-a/link/code", new { name = "Garagem A", capacity = 90, hosts = new[] { "a.cliente.example" } });

        var (joined, settings) = await JoinAsync("10.1.0.1", invitation, LinkCase.Key(11));
        var (again, same) = await JoinAsync("10.1.0.1", invitation, LinkCase.Key(11));
        var (second, refusal) = await JoinAsync("10.1.0.1", invitation, LinkCase.Key(12));
        var snapshot = await SnapshotAsync();
        var (_, garage) = await admin.ReadJsonAsync("/v1/garages/enrol-a");
        var (_, link) = await admin.ReadJsonAsync("/v1/garages/enrol-a/link");

        Assert.Equal((200, 200, 200, 409, "code_used"), (added, joined, again, second, (string)refusal["code"]!));
        Assert.Equal(settings.ToJsonString(), same.ToJsonString());
        Assert.Equal(("enrol-a", "gw-test", "gw-test.example:51820"), ((string)settings["garage"]!, (string)settings["gateways"]![0]!["name"]!, (string)settings["gateways"]![0]!["endpoint"]!));
        Assert.Equal($"http://{(string)settings["tunnel_address"]!}:8080", (string)garage["address"]!);
        Assert.Equal(LinkCase.Key(11), snapshot.Tunnel.Peers.Single(peer => peer.Garage.Equals("enrol-a", StringComparison.Ordinal)).PublicKey);
        Assert.Equal("a.cliente.example", snapshot.Garages.Single(route => route.Garage.Equals("enrol-a", StringComparison.Ordinal)).Hosts.Single());
        Assert.Equal("joined invited", string.Join(' ', link["log"]!.AsArray().Select(entry => (string)entry!["what"]!)));
    }

    [Fact]
    public async Task A_garage_with_a_server_gets_another_one_only_when_it_is_said_to_move()
    {
        await TellAsync();
        using var admin = await postgres.Silo.WebAsync();
        var before = await AddedAsync(admin, "enrol-b", LinkCase.Key(21));

        var (mistake, problem) = await admin.PostJsonAsync("/v1/garages/enrol-b/link/code", new { });
        var (_, invitation) = await admin.PostJsonAsync("/v1/garages/enrol-b/link/code", new { move = true });
        var meanwhile = await PeerAsync("enrol-b");
        var (moved, settings) = await JoinAsync("10.1.0.2", invitation, LinkCase.Key(22));

        Assert.Equal((409, "has_server"), (mistake, (string)problem["code"]!));
        Assert.Equal(LinkCase.Key(21), meanwhile!.PublicKey);
        Assert.Equal((200, (string)before["tunnel_address"]!), (moved, (string)settings["tunnel_address"]!));
        Assert.Equal(LinkCase.Key(22), (await PeerAsync("enrol-b"))!.PublicKey);
    }

    [Fact]
    public async Task A_revoked_garage_is_gone_from_routes_and_peers_and_its_secret_opens_nothing()
    {
        await TellAsync();
        using var admin = await postgres.Silo.WebAsync();
        await AddedAsync(admin, "enrol-c", LinkCase.Key(31));

        var (revoked, _) = await admin.PostJsonAsync("/v1/garages/enrol-c/link/revoke", new { note = "servidor roubado" });
        var snapshot = await SnapshotAsync();
        var (asked, _) = await RenewAsync("10.1.0.3", "enrol-c", LinkCase.Key(31), isInUse: true);
        var (_, link) = await admin.ReadJsonAsync("/v1/garages/enrol-c/link");

        Assert.Equal((200, 403), (revoked, asked));
        Assert.DoesNotContain(snapshot.Garages, route => route.Garage.Equals("enrol-c", StringComparison.Ordinal));
        Assert.DoesNotContain(snapshot.Tunnel.Peers, peer => peer.Garage.Equals("enrol-c", StringComparison.Ordinal));
        Assert.Contains("enrol-c", snapshot.Tunnel.Revoked, StringComparer.Ordinal);
        Assert.Equal(("revoked", "api", "servidor roubado"), ((string)link["log"]![0]!["what"]!, (string)link["log"]![0]!["by"]!, (string)link["log"]![0]!["note"]!));
        Assert.Equal("revoked", (string)link["state"]!);
    }

    [Fact]
    public async Task A_key_is_changed_when_it_is_asked_for_and_both_keys_are_let_in_until_the_new_one_is_heard()
    {
        await TellAsync();
        using var admin = await postgres.Silo.WebAsync();
        await AddedAsync(admin, "enrol-d", LinkCase.Key(41));
        await TellAsync(State("enrol-d", LinkCase.Key(41), ""));

        var (_, quiet) = await RenewAsync("10.1.0.4", "enrol-d", LinkCase.Key(41), isInUse: true);
        var (accepted, _) = await admin.PostJsonAsync("/v1/garages/enrol-d/link/rotate", new { });
        var (_, due) = await RenewAsync("10.1.0.4", "enrol-d", LinkCase.Key(41), isInUse: true);
        var (_, offered) = await RenewAsync("10.1.0.4", "enrol-d", LinkCase.Key(42), isInUse: false);
        var both = await PeerAsync("enrol-d");
        await TellAsync(State("enrol-d", LinkCase.Key(41), LinkCase.Key(42)));
        var (_, ready) = await RenewAsync("10.1.0.4", "enrol-d", LinkCase.Key(42), isInUse: false);
        await TellAsync(State("enrol-d", LinkCase.Key(42), ""));
        var changed = await PeerAsync("enrol-d");
        var (_, done) = await RenewAsync("10.1.0.4", "enrol-d", LinkCase.Key(42), isInUse: true);

        Assert.Equal((false, 202, true), ((bool)quiet["is_rotation_due"]!, accepted, (bool)due["is_rotation_due"]!));
        Assert.Equal((false, true), ((bool)offered["is_key_ready"]!, (bool)ready["is_key_ready"]!));
        Assert.Equal((LinkCase.Key(41), LinkCase.Key(42)), (both!.PublicKey, both.NextKey));
        Assert.Equal((LinkCase.Key(42), ""), (changed!.PublicKey, changed.NextKey));
        Assert.Equal((false, true), ((bool)done["is_rotation_due"]!, (bool)done["is_key_ready"]!));
    }

    [Fact]
    public async Task After_ten_wrong_codes_from_one_place_even_the_right_one_has_to_wait_and_other_places_do_not()
    {
        await TellAsync();
        using var admin = await postgres.Silo.WebAsync();
        var (_, invitation) = await admin.PostJsonAsync("/v1/garages/enrol-e/link/code", new { });

        var wrong = new List<int>();
        for (var tries = 0; tries < 10; tries++)
            wrong.Add((await JoinAsync("10.1.0.5", Fokus.Wire.Enrolment.EnrolmentCode.Make().Grouped, LinkCase.Key(51))).Status);
        var (waits, problem) = await JoinAsync("10.1.0.5", invitation, LinkCase.Key(51));
        var (elsewhere, _) = await JoinAsync("10.1.0.6", invitation, LinkCase.Key(51));

        Assert.All(wrong, status => Assert.Equal(403, status));
        Assert.Equal((429, "too_many_tries", 200), (waits, (string)problem["code"]!, elsewhere));
    }

    [Fact]
    public async Task Only_an_administrator_adds_a_garage_and_what_is_wrong_with_it_is_told_at_once()
    {
        using var stranger = await postgres.Silo.WebAsync(withKey: false);
        using var admin = await postgres.Silo.WebAsync();

        var (nobody, _) = await stranger.PostJsonAsync("/v1/garages/enrol-f/link/code", new { });
        var (wrong, problem) = await admin.PostJsonAsync("/v1/garages/enrol-f-/link/code", new { capacity = -1, zone = "Mars/Base" });
        var (unknown, _) = await admin.PostJsonAsync("/v1/garages/enrol-nowhere/link/rotate", new { });
        var (large, _) = await PostAsync("10.1.0.7", new { code = new string('A', 3000) });

        // The hyphen at the end, the bays, the time zone.
        Assert.Equal((401, 422, 3, 404), (nobody, wrong, problem["faults"]!.AsArray().Count, unknown));
        Assert.Equal(413, large);
    }

    private async Task<JsonNode> AddedAsync(HttpClient admin, string garage, string key)
    {
        var (_, invitation) = await admin.PostJsonAsync($"/v1/garages/{garage}/link/code", new { });
        var (status, settings) = await JoinAsync("10.1.0.9", invitation, key);
        Assert.Equal(200, status);
        return settings;
    }

    private Task<(int Status, JsonNode Body)> JoinAsync(string from, JsonNode invitation, string key) => JoinAsync(from, (string)invitation["code"]!, key);

    private Task<(int Status, JsonNode Body)> JoinAsync(string from, string code, string key) =>
        PostAsync(from, new { code, public_key = key, link_secret_sha256 = SecretDigest });

    private Task<(int Status, JsonNode Body)> RenewAsync(string from, string garage, string key, bool isInUse) =>
        PostAsync(from, new { garage, link_secret = LinkSecret, public_key = key, is_key_in_use = isInUse });

    private async Task<(int Status, JsonNode Body)> PostAsync(string from, object body)
    {
        using var client = await postgres.Silo.WebAsync(withKey: false);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/enrolment") { Content = JsonContent.Create(body) };
        await request.Content.LoadIntoBufferAsync(TestContext.Current.CancellationToken);
        request.Headers.Add("X-Forwarded-For", from);
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!);
    }

    private async Task<TunnelPeer?> PeerAsync(string garage) =>
        (await SnapshotAsync()).Tunnel.Peers.SingleOrDefault(peer => peer.Garage.Equals(garage, StringComparison.Ordinal));

    private async Task TellAsync(params IEnumerable<GarageLinkState> states)
    {
        var telling = new LinkTelling
        {
            Gateway = "gw-test",
            PublicKey = LinkCase.Key(200),
            Endpoint = "gw-test.example:51820",
            TunnelAddress = "10.77.0.1",
            Garages = { states },
        };
        await (await ClientAsync()).TellLinksAsync(telling, GatewaySecret, cancellationToken: TestContext.Current.CancellationToken);
    }

    private static GarageLinkState State(string garage, string key, string nextKey) => new()
    {
        Garage = garage,
        State = LinkState.Up,
        SinceUnixTicks = TimeProvider.System.GetCurrentInstant().ToUnixTimeTicks(),
        PublicKey = key,
        NextKey = nextKey,
    };

    /// <summary>The picture as a gateway that comes now is told it.</summary>
    private async Task<RouteSnapshot> SnapshotAsync()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var guard = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var watch = (await ClientAsync()).Watch(
            new WatchRequest { Gateway = "gw-test", PublicKey = ByteString.CopyFrom(key.ExportSubjectPublicKeyInfo()) },
            GatewaySecret,
            cancellationToken: guard.Token);
        Assert.True(await watch.ResponseStream.MoveNext(guard.Token));
        return watch.ResponseStream.Current;
    }

    private async Task<Wire.Gateway.V1.GatewayLink.GatewayLinkClient> ClientAsync() => new(await postgres.Silo.ChannelAsync());
}
