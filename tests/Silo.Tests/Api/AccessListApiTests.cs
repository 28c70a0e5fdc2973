using System.Text.Json.Nodes;
using Fokus.Domain.Access;
using Fokus.Domain.Access.Lists;
using Fokus.Domain.Facts;
using Fokus.Domain.Ids;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using Fokus.Silo.Tests.EdgeLink;
using Fokus.Wire.Identity;
using NodaTime;
using Case = Fokus.Wire.Edge.V1.CloudFrame.FrameOneofCase;

namespace Fokus.Silo.Tests.Api;

[Trait("Speed", "Slow")]
[Collection(OneAtATime.Name)]
public sealed class AccessListApiTests(Postgres postgres)
{
    [Fact]
    public async Task A_list_goes_down_signed_by_a_key_that_the_garage_was_told_and_again_after_Welcome()
    {
        using var client = await postgres.Silo.WebAsync();
        await Given.GarageAsync(await postgres.SharedAsync(), "listed-1");
        using var edge = new EdgeCall(await postgres.Silo.ChannelAsync(), "listed-1");
        var welcome = await edge.ConnectAsync();

        var (status, answer) = await client.PutJsonAsync("/v1/garages/listed-1/deny-list", DenyList("listed-1", 1));
        var sent = (await edge.NextAsync(Case.AccessList)).AccessList;
        using var later = new EdgeCall(await postgres.Silo.ChannelAsync(), "listed-1");
        await later.ConnectAsync();
        var again = (await later.NextAsync(Case.AccessList)).AccessList;

        Assert.Equal((200, 1), (status, (int)answer["version"]!));
        Assert.Equal(sent, again);
        Assert.True(DocumentSeal.IsGood(
            ListKind.DenyList, GarageId.Parse("listed-1"), sent.Sha256.Span, sent.Signature.Span, welcome.DocumentKeys.Select(key => key.ToByteArray())));
    }

    [Fact]
    public async Task A_version_never_changes_goes_only_up_and_says_who_published_it()
    {
        using var client = await postgres.Silo.WebAsync();
        await Given.GarageAsync(await postgres.SharedAsync(), "listed-2");
        const string Path = "/v1/garages/listed-2/deny-list";

        var (first, _) = await client.PutJsonAsync(Path, DenyList("listed-2", 2));
        var (same, _) = await client.PutJsonAsync(Path, DenyList("listed-2", 2));
        var (changed, conflict) = await client.PutJsonAsync(Path, DenyList("listed-2", 2, "XYZ1A23"));
        var (older, superseded) = await client.PutJsonAsync(Path, DenyList("listed-2", 1));
        var (other, wrong) = await client.PutJsonAsync(Path, DenyList("listed-1", 3));
        var (_, versions) = await client.ReadJsonAsync($"{Path}/versions");
        var (_, read) = await client.ReadJsonAsync(Path);

        Assert.Equal((200, 200, 409, 409, 422), (first, same, changed, older, other));
        Assert.Equal(
            ("list_version_changed", "list_version_superseded", "list_invalid"), ((string)conflict["code"]!, (string)superseded["code"]!, (string)wrong["code"]!));
        var version = Assert.Single(versions["versions"]!.AsArray())!;
        Assert.Equal((2, "api"), ((int)version["version"]!, (string)version["published_by"]!));
        Assert.Equal(2, (int)read["version"]!);
    }

    [Fact]
    public async Task A_list_that_is_not_whole_is_refused_with_every_fault_and_no_plate()
    {
        using var client = await postgres.Silo.WebAsync();
        await Given.GarageAsync(await postgres.SharedAsync(), "listed-3");
        var bad = DenyList("listed-3", 1, "ABC12345");
        bad["vip_lane"] = true;

        var (status, problem) = await client.PutJsonAsync("/v1/garages/listed-3/deny-list", bad);

        Assert.Equal((422, 2), (status, problem["faults"]!.AsArray().Count));
        Assert.DoesNotContain("ABC12345", problem.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stay_is_found_by_everything_that_was_shown_and_says_its_subscription_and_the_system_s_part()
    {
        using var client = await postgres.Silo.WebAsync();
        var garage = await Given.GarageAsync(await postgres.SharedAsync(), "listed-4");
        using var edge = new EdgeCall(await postgres.Silo.ChannelAsync(), "listed-4");
        await edge.ConnectAsync();
        var opened = new Fact.StayOpened(StayId.Parse("stay-0001"), new Credential.ByTag(TagId.Parse("300833B2DDD9014000000001")), Given.Entry, Given.Noon)
        {
            AlsoKnownBy = new Alternates(Plate.Parse("ABC1234"), null, CardId.Parse("C0077"), TicketId.Parse("ticket-0001")),
            Contract = new(SubscriberGroupId.Parse("mensal"), Given.Noon - Duration.FromDays(30), Given.Noon + Duration.FromDays(30)),
        };
        var left = new Fact.StayLeft(StayId.Parse("stay-0002"), Given.Entry, StayFate.Waived) { BySystem = true };
        // The second stay is left before it is opened: journals may overtake one another.
        await edge.SendAsync(Given.Row(garage, 1, opened), Given.Row(garage, 2, left), Given.Row(garage, 3, Given.Opened("stay-0002", "XYZ1A23")));
        await edge.NextAsync(Case.Acked);

        foreach (var query in (string[])["plate=ABC1C34", "tag=300833b2ddd9014000000001", "card=c0077", "ticket=ticket-0001"])
        {
            var (_, found) = await client.ReadJsonAsync($"/v1/garages/listed-4/stays?{query}");
            Assert.Equal("stay-0001", (string)Assert.Single(found["stays"]!.AsArray())!["stay"]!);
        }

        var (_, stay) = await client.ReadJsonAsync("/v1/garages/listed-4/stays/stay-0001");
        var (_, stopped) = await client.ReadJsonAsync("/v1/garages/listed-4/stays/stay-0002");
        var (_, occupancy) = await client.ReadJsonAsync("/v1/garages/listed-4/occupancy");
        Assert.Equal(("mensal", "ABC1234"), ((string)stay["subscription"]!["group"]!, (string)stay["plate"]!));
        Assert.True((bool)stopped["stopped_by_system"]!);
        Assert.Equal((1, "mensal", 1), ((int)occupancy["inside"]!, (string)occupancy["groups"]![0]!["group"]!, (int)occupancy["groups"]![0]!["inside"]!));
    }

    private static JsonObject DenyList(string garage, int version, string plate = "ABC1D23") => new()
    {
        ["garage"] = garage,
        ["version"] = version,
        ["zone"] = "America/Sao_Paulo",
        ["listings"] = new JsonArray(new JsonObject
        {
            ["plate"] = plate,
            ["kind"] = "access",
            ["deny_entry"] = true,
            ["deny_exit"] = false,
            ["notify"] = true,
            ["from"] = "2026-01-01T00:00",
            ["until"] = null,
            ["by"] = "ana",
            ["note"] = "",
        }),
    };
}
