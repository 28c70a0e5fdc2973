using Fokus.Silo.Tests.EdgeLink;
using Fokus.Wire.Edge.V1;
using NodaTime;
using Case = Fokus.Wire.Edge.V1.CloudFrame.FrameOneofCase;

namespace Fokus.Silo.Tests.Api;

[Trait("Speed", "Slow")]
[Collection(OneAtATime.Name)]
public sealed class LinkedGarageTests(Postgres postgres)
{
    private static readonly object Open = new { command = "command-0001", reason = "ticket_trouble", note = "rasgado", fate = "waived" };

    [Fact]
    public async Task Order_to_open_goes_down_and_its_answer_comes_back_once()
    {
        using var client = await postgres.Silo.WebAsync();
        using var edge = await ConnectAsync("linked-open");

        var asked = client.PostJsonAsync("/v1/garages/linked-open/lanes/entrada-1/open", Open);
        var command = (await edge.NextAsync(Case.Command)).Command;
        await edge.SayAsync(new EdgeFrame { Reply = new CommandReply { Command = command.Open.Command, Outcome = CommandOutcome.Accepted } });
        var (_, first) = await asked;
        var (_, again) = await client.PostJsonAsync("/v1/garages/linked-open/lanes/entrada-1/open", Open);
        var (conflict, problem) = await client.PostJsonAsync(
            "/v1/garages/linked-open/lanes/entrada-1/open",
            new { command = "command-0001", reason = "emergency", note = "", fate = "waived" });

        Assert.Equal(("entrada-1", "command-0001", "api"), (command.Lane, command.Open.Command, command.Open.By));
        // It lives for five seconds from its receipt.
        Assert.Equal(50_000_000, command.Open.ExpiresUnixTicks - command.Open.AskedAtUnixTicks);
        Assert.Equal("accepted", (string)first["outcome"]!);
        Assert.Equal(("repeated", "accepted"), ((string)again["outcome"]!, (string)again["first_outcome"]!));
        Assert.Equal((409, "command_conflict"), (conflict, (string)problem["code"]!));
    }

    [Fact]
    public async Task Order_under_an_id_that_the_garage_knows_from_another_is_a_conflict()
    {
        using var client = await postgres.Silo.WebAsync();
        using var edge = await ConnectAsync("linked-used");

        var asked = client.PostJsonAsync("/v1/garages/linked-used/lanes/entrada-1/open", Open);
        var command = (await edge.NextAsync(Case.Command)).Command;
        // Its operator gave one under this id at the garage's own console.
        await edge.SayAsync(new EdgeFrame { Reply = new CommandReply { Command = command.Open.Command, Outcome = CommandOutcome.Conflict } });
        var (status, problem) = await asked;

        Assert.Equal((409, "command_conflict"), (status, (string)problem["code"]!));
    }

    [Fact]
    public async Task Order_to_a_garage_without_a_link_is_offline_and_one_to_no_lane_is_unknown()
    {
        using var client = await postgres.Silo.WebAsync();
        using (var edge = await ConnectAsync("linked-off"))
        {
            await edge.HangUpAsync();
            Assert.True(await edge.EndsAsync());
        }

        var (status, answer) = await client.PostJsonAsync("/v1/garages/linked-off/lanes/entrada-1/open", Open);
        var (nowhere, _) = await client.PostJsonAsync("/v1/garages/linked-off/lanes/entrada-9/open", Open);
        var (bad, problem) = await client.PostJsonAsync("/v1/garages/linked-off/lanes/entrada-1/open", new { command = "x", reason = "other" });

        Assert.Equal((200, "offline"), (status, (string)answer["outcome"]!));
        Assert.Equal((404, 422), (nowhere, bad));
        // The id, the note that "other" needs, and the fate.
        Assert.Equal(3, problem["faults"]!.AsArray().Count);
    }

    [Fact]
    public async Task Tariff_book_goes_down_after_Welcome_and_when_it_is_published()
    {
        using var client = await postgres.Silo.WebAsync();
        using var edge = await ConnectAsync("linked-book");

        await client.PutJsonAsync("/v1/garages/linked-book/tariff-book", GarageApiTests.Tariff("linked-t1", 1, 1200));
        var published = (await edge.NextAsync(Case.TariffBook)).TariffBook;
        using var later = await ConnectAsync("linked-book");
        var welcomed = (await later.NextAsync(Case.TariffBook)).TariffBook;

        Assert.Equal(published, welcomed);
        Assert.Equal(System.Security.Cryptography.SHA256.HashData(published.Json.ToByteArray()), published.Sha256.ToByteArray());
    }

    [Fact]
    public async Task Stay_is_told_with_every_centavo_and_the_facts_that_made_it()
    {
        using var client = await postgres.Silo.WebAsync();
        using var edge = await ConnectAsync("linked-stay");
        var garage = Domain.Ids.GarageId.Parse("linked-stay");
        var leaves = Given.Noon + Duration.FromMinutes(40);
        await edge.SendAsync(
            Given.Row(garage, 1, Given.Opened("stay-0001", "ABC1234")),
            Given.Row(garage, 2, Given.Opened("stay-0002", "XYZ1A23")),
            Given.Row(garage, 3, Given.Paid("payment-0001", "stay-0001", 12_00, leaves)),
            Given.Row(garage, 4, Given.Left("stay-0001"), leaves));
        await edge.NextAsync(Case.Acked);

        var (_, stay) = await client.ReadJsonAsync("/v1/garages/linked-stay/stays/stay-0001");
        // ABC1234 was renewed as ABC1C34: one vehicle.
        var (_, found) = await client.ReadJsonAsync("/v1/garages/linked-stay/stays?plate=abc-1c34");
        var (_, page) = await client.ReadJsonAsync("/v1/garages/linked-stay/stays?limit=1");
        var (_, rest) = await client.ReadJsonAsync($"/v1/garages/linked-stay/stays?limit=1&cursor={page["next_cursor"]}");
        var (_, facts) = await client.ReadJsonAsync("/v1/garages/linked-stay/facts?after_epoch=1&after_seq=2");
        var (_, numbers) = await client.ReadJsonAsync("/v1/garages/linked-stay");

        Assert.Equal(("left", 12_00, "ABC1234"), ((string)stay["phase"]!, (int)stay["paid_centavos"]!, (string)stay["plate"]!));
        Assert.Equal((1, 4), ((int)stay["entry_fact"]!["seq"]!, (int)stay["exit_fact"]!["seq"]!));
        Assert.Equal(12_00, stay["price"]!["lines"]!.AsArray().Sum(line => (int)line!["amount_centavos"]!));
        Assert.Equal("stay-0001", (string)Assert.Single(found["stays"]!.AsArray())!["stay"]!);
        Assert.False(rest["stays"]![0]!["stay"].Says((string)page["stays"]![0]!["stay"]!));
        Assert.Equal("stay_paid, stay_left", string.Join(", ", facts["facts"]!.AsArray().Select(fact => (string)fact!["kind"]!)));
        Assert.Equal((1, true), ((int)numbers["inside"]!, (bool)numbers["is_connected"]!));
    }

    [Fact]
    public async Task Version_on_the_ticket_prices_a_stay_in_the_cluster_as_in_its_garage()
    {
        using var client = await postgres.Silo.WebAsync();
        using var edge = await ConnectAsync("linked-ticket");
        var garage = Domain.Ids.GarageId.Parse("linked-ticket");
        await client.PutJsonAsync("/v1/garages/linked-ticket/tariff-book", GarageApiTests.Tariff("linked-t2", 1, 1200));
        var newer = GarageApiTests.Tariff("linked-t2", 2, 9900);
        newer["priced_by"] = "ticket";
        await client.PutJsonAsync("/v1/garages/linked-ticket/tariff-book", newer);
        var opened = (Domain.Facts.Fact.StayOpened)Given.Opened("stay-0001");
        await edge.SendAsync(Given.Row(garage, 1, opened with { AnnouncedVersion = 1 }), Given.Row(garage, 2, Given.Opened("stay-0002")));
        await edge.NextAsync(Case.Acked);

        var (_, announced) = await client.ReadJsonAsync("/v1/garages/linked-ticket/stays/stay-0001");
        var (_, other) = await client.ReadJsonAsync("/v1/garages/linked-ticket/stays/stay-0002");

        // Both versions are valid: without a ticket the later one counts.
        Assert.Equal((1, 2), ((int)announced["price"]!["book_version"]!, (int)other["price"]!["book_version"]!));
        Assert.Equal(64, ((string)announced["price"]!["book_sha256"]!).Length);
        Assert.StartsWith("Tarifa normal", (string)announced["price"]!["lines"]![0]!["text_pt"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lane_is_shown_as_its_twin_has_it()
    {
        using var client = await postgres.Silo.WebAsync();
        using var edge = await ConnectAsync("linked-lane");
        var garage = Domain.Ids.GarageId.Parse("linked-lane");
        await edge.SendAsync(
            Given.Row(garage, 1, Given.Heard(
                new Domain.Lanes.Inputs.LaneInput.ArmingOn(Domain.Ids.LaneVisitId.Parse("visit-0001")), Domain.Lanes.LanePhase.Present)));
        await edge.NextAsync(Case.Acked);

        var (_, lanes) = await client.ReadJsonAsync("/v1/garages/linked-lane/lanes");

        var entry = lanes["lanes"]!.AsArray().Single(lane => lane!["lane"].Says("entrada-1"))!;
        Assert.Equal(("present", 1, 0), ((string)entry["phase"]!, (int)entry["seq"]!, (int)entry["differences"]!));
    }

    private async Task<EdgeCall> ConnectAsync(string garage)
    {
        await Given.GarageAsync(await postgres.SharedAsync(), garage);
        var edge = new EdgeCall(await postgres.Silo.ChannelAsync(), garage);
        await edge.ConnectAsync();
        return edge;
    }
}
