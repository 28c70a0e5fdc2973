using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Fokus.Domain.Ids;
using Fokus.Silo.Identity;
using Fokus.Testing;
using Fokus.Wire.Identity;
using Microsoft.Extensions.DependencyInjection;
using NodaTime.Extensions;

namespace Fokus.Silo.Tests.Api;

[Trait("Speed", "Slow")]
[Collection(OneAtATime.Name)]
public sealed class GarageApiTests(Postgres postgres)
{
    private static readonly object Body = new
    {
        name = "Centro",
        address = "http://10.77.0.12:8080",
        capacity = 120,
        link_secret = Given.LinkSecret,
    };

    [Fact]
    public async Task Garage_is_registered_read_and_listed_and_its_secret_never_comes_back()
    {
        using var client = await postgres.Silo.WebAsync();

        var (created, _) = await client.PutJsonAsync("/v1/garages/api-new", Body);
        var (updated, _) = await client.PutJsonAsync("/v1/garages/api-new", new { name = "Novo", address = "http://10.77.0.13:8080", capacity = 80 });
        var (_, garage) = await client.ReadJsonAsync("/v1/garages/api-new");
        var (_, list) = await client.ReadJsonAsync("/v1/garages");

        Assert.Equal((201, 200), (created, updated));
        Assert.Equal(("Novo", 80), ((string)garage["name"]!, (int)garage["capacity"]!));
        Assert.Contains(list["garages"]!.AsArray(), one => one!["garage"].Says("api-new"));
        Assert.DoesNotContain("secret", garage.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_fault_of_a_registration_is_told_at_once()
    {
        using var client = await postgres.Silo.WebAsync();

        var (status, problem) = await client.PutJsonAsync(
            "/v1/garages/api-bad", new { name = "", address = "10.77.0.12", capacity = -1, zone = "Brasil", link_secret = "short" });

        Assert.Equal((422, "garage_invalid"), (status, (string)problem["code"]!));
        Assert.Equal(5, problem["faults"]!.AsArray().Count);
    }

    [Fact]
    public async Task New_garage_needs_a_link_secret()
    {
        using var client = await postgres.Silo.WebAsync();

        var (status, _) = await client.PutJsonAsync("/v1/garages/api-open", new { name = "Sem", address = "http://10.77.0.12:8080", capacity = 1 });

        Assert.Equal((422, 404), (status, (await client.ReadJsonAsync("/v1/garages/api-open")).Status));
    }

    [Fact]
    public async Task Nobody_is_let_in_without_a_key_and_a_wrong_one_is_no_key()
    {
        using var stranger = await postgres.Silo.WebAsync(withKey: false);
        var (nobody, problem) = await stranger.ReadJsonAsync("/v1/garages");
        stranger.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "wrong");
        var (wrong, _) = await stranger.ReadJsonAsync("/v1/chain");

        Assert.Equal((401, 401), (nobody, wrong));
        Assert.Equal("not_signed_in", (string)problem["code"]!);
        Assert.Equal(200, (await stranger.ReadJsonAsync("/health/ready")).Status);
    }

    [Fact]
    public async Task Person_sees_their_own_garages_only_and_writes_nothing_as_a_viewer()
    {
        using var admin = await postgres.Silo.WebAsync();
        await admin.PutJsonAsync("/v1/garages/api-mine", Body);
        await admin.PutJsonAsync("/v1/garages/api-other", Body);
        using var viewer = await PersonAsync(Role.Viewer, isChain: false, "api-mine");

        var (_, list) = await viewer.ReadJsonAsync("/v1/garages");
        var (mine, _) = await viewer.ReadJsonAsync("/v1/garages/api-mine");
        var (other, problem) = await viewer.ReadJsonAsync("/v1/garages/api-other");
        var (write, _) = await viewer.PutJsonAsync("/v1/garages/api-mine", Body);
        var (open, _) = await viewer.PostJsonAsync("/v1/garages/api-mine/lanes/entrada-1/open", new { command = "command-0001" });

        Assert.Equal("api-mine", (string)Assert.Single(list["garages"]!.AsArray())!["garage"]!);
        Assert.Equal((200, 403, 403, 403), (mine, other, write, open));
        Assert.Equal("garage_not_yours", (string)problem["code"]!);
    }

    [Fact]
    public async Task Dashboard_of_the_whole_cluster_is_not_for_the_administrator_of_one_garage()
    {
        using var one = await PersonAsync(Role.Administrator, isChain: false, "api-mine");
        var refused = await one.GetAsync("/orleans/DashboardCounters", TestContext.Current.CancellationToken);
        using var all = await PersonAsync(Role.Administrator, isChain: true);
        var shown = await all.GetAsync("/orleans/DashboardCounters", TestContext.Current.CancellationToken);

        Assert.Equal((403, 200), ((int)refused.StatusCode, (int)shown.StatusCode));
    }

    [Fact]
    public async Task Word_of_a_gateway_that_nobody_knows_is_not_taken()
    {
        using var client = await postgres.Silo.WebAsync(withKey: false);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        client.DefaultRequestHeaders.Add(SignedPerson.Header, Word(key, Role.Administrator, isChain: true));

        Assert.Equal(401, (await client.ReadJsonAsync("/v1/garages")).Status);
    }

    [Fact]
    public async Task Bad_tariff_document_is_refused_with_every_fault_and_a_changed_version_too()
    {
        using var client = await postgres.Silo.WebAsync();
        await client.PutJsonAsync("/v1/garages/api-tariff", Body);

        var (bad, problem) = await client.PutJsonAsync("/v1/garages/api-tariff/tariff-book", new { id = "T1", version = 0 });
        var (good, _) = await client.PutJsonAsync("/v1/garages/api-tariff/tariff-book", Tariff("api-t1", version: 2, first: 1200));
        var (same, _) = await client.PutJsonAsync("/v1/garages/api-tariff/tariff-book", Tariff("api-t1", version: 2, first: 1200));
        var (changed, conflict) = await client.PutJsonAsync("/v1/garages/api-tariff/tariff-book", Tariff("api-t1", version: 2, first: 1300));
        var (older, superseded) = await client.PutJsonAsync("/v1/garages/api-tariff/tariff-book", Tariff("api-t1", version: 1, first: 1300));
        var (_, garage) = await client.ReadJsonAsync("/v1/garages/api-tariff");

        Assert.Equal((422, 200, 200, 409, 409), (bad, good, same, changed, older));
        Assert.True(problem["faults"]!.AsArray().Count > 3);
        Assert.Equal("tariff_version_changed", (string)conflict["code"]!);
        Assert.Equal("tariff_version_superseded", (string)superseded["code"]!);
        Assert.Equal(("api-t1", 2), ((string)garage["tariff_book"]!, (int)garage["tariff_book_version"]!));
    }

    internal static JsonObject Tariff(string id, int version, long first) => TariffDocument.T1(id, version, first);

    /// <summary>A client that comes through a gateway which the silo knows.</summary>
    private async Task<HttpClient> PersonAsync(Role role, bool isChain, params string[] garages)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var keys = (await postgres.Silo.SiloAsync()).Services.GetRequiredService<GatewayKeys>();
        await keys.TryKeepAsync("gateway-of-the-tests", key.ExportSubjectPublicKeyInfo(), CancellationToken.None);
        var client = await postgres.Silo.WebAsync(withKey: false);
        client.DefaultRequestHeaders.Add(SignedPerson.Header, Word(key, role, isChain, garages));
        return client;
    }

    private static string Word(ECDsa key, Role role, bool isChain, params string[] garages) => SignedPerson.Sign(
        new Person(OperatorId.Parse("marta"), "Marta", role, [.. garages.Select(GarageId.Parse)], isChain),
        "painel",
        key,
        TimeProvider.System.GetCurrentInstant());
}
