using Fokus.Silo.Storage;
using Fokus.Wire.Edge.V1;
using Grpc.Net.Client;
using Case = Fokus.Wire.Edge.V1.CloudFrame.FrameOneofCase;

namespace Fokus.Silo.Tests.EdgeLink;

[Trait("Speed", "Slow")]
[Collection(OneAtATime.Name)]
public sealed class EdgeLinkTests(Postgres postgres)
{
    [Fact]
    public async Task Acknowledged_facts_are_on_disk_and_a_new_session_goes_on_after_them()
    {
        var (database, channel) = await BeginAsync("link-facts");
        var garage = await Given.GarageAsync(database, "link-facts");
        using (var edge = new EdgeCall(channel, "link-facts"))
        {
            Assert.Equal(0, (await edge.ConnectAsync()).AckedSeq);
            await edge.SendAsync(
                Given.Row(garage, 1, Given.Opened("stay-0001")),
                Given.Row(garage, 2, Given.Paid("payment-0001", "stay-0001", 12_00, Given.Noon)));
            Assert.Equal(2, (await edge.NextAsync(Case.Acked)).Acked.Seq);
        }

        var stored = await database.ListAsync(
            "select count(*) from facts where garage = $1", row => row.GetInt64(0), CancellationToken.None, "link-facts");
        Assert.Equal(2, stored[0]);
        using var again = new EdgeCall(channel, "link-facts");
        Assert.Equal(2, (await again.ConnectAsync()).AckedSeq);
        Assert.Equal(0, (await EpochAsync(channel, 2)).AckedSeq);
    }

    [Fact]
    public async Task Gap_is_asked_for_and_a_repeat_is_acknowledged_again()
    {
        var (database, channel) = await BeginAsync("link-gap");
        var garage = await Given.GarageAsync(database, "link-gap");
        using var edge = new EdgeCall(channel, "link-gap");
        await edge.ConnectAsync();

        await edge.SendAsync(Given.Row(garage, 2, Given.Opened("stay-0002")));
        Assert.Equal(new SendFrom { Epoch = 1, Seq = 1 }, (await edge.NextAsync(Case.SendFrom)).SendFrom);
        await edge.SendAsync(Given.Row(garage, 1, Given.Opened("stay-0001")), Given.Row(garage, 2, Given.Opened("stay-0002")));
        Assert.Equal(2, (await edge.NextAsync(Case.Acked)).Acked.Seq);
        await edge.SendAsync(Given.Row(garage, 1, Given.Opened("stay-0001")));
        Assert.Equal(2, (await edge.NextAsync(Case.Acked)).Acked.Seq);
    }

    [Theory]
    [InlineData("link-secret", "not the link secret")]
    [InlineData("link-nobody", Given.LinkSecret)]
    [InlineData("Not An Id", Given.LinkSecret)]
    public async Task Stranger_is_refused_and_not_told_what_was_wrong(string garage, string secret)
    {
        var (_, channel) = await BeginAsync("link-secret");
        using var edge = new EdgeCall(channel, garage, secret);

        Assert.Equal("not_admitted", (await edge.NextAsync(Case.Refused)).Refused.Code);
        Assert.True(await edge.EndsAsync());
    }

    [Fact]
    public async Task First_frame_must_be_Hello()
    {
        var (_, channel) = await BeginAsync("link-hello");
        using var edge = new EdgeCall(channel, "link-hello");

        await edge.SayAsync(new EdgeFrame { Beat = new Beat { AtUnixTicks = 1 } });

        Assert.Equal("hello_expected", (await edge.NextAsync(Case.Refused)).Refused.Code);
    }

    [Fact]
    public async Task Two_lanes_with_one_id_are_refused()
    {
        var (_, channel) = await BeginAsync("link-lanes");
        using var edge = new EdgeCall(channel, "link-lanes");
        var hello = EdgeCall.Hello();
        hello.Lanes.Add(hello.Lanes[0]);

        await edge.SayAsync(new EdgeFrame { Hello = hello });

        Assert.Equal("lanes", (await edge.NextAsync(Case.Refused)).Refused.Code);
    }

    [Fact]
    public async Task Newest_session_wins_at_once()
    {
        var (_, channel) = await BeginAsync("link-newest");
        using var older = new EdgeCall(channel, "link-newest");
        await older.ConnectAsync();

        using var newer = new EdgeCall(channel, "link-newest");
        await newer.ConnectAsync();

        Assert.Equal("superseded", (await older.NextAsync(Case.Refused)).Refused.Code);
        Assert.True(await older.EndsAsync());
        await newer.NextAsync(Case.Beat);
    }

    [Fact]
    public async Task Garage_that_says_nothing_for_five_seconds_is_hung_up_on()
    {
        var (_, channel) = await BeginAsync("link-silent");
        using var edge = new EdgeCall(channel, "link-silent");
        await edge.ConnectAsync();

        Assert.Equal("silent", (await edge.NextAsync(Case.Refused)).Refused.Code);
    }

    [Fact]
    public async Task Too_many_facts_at_once_are_refused_and_none_is_stored()
    {
        var (database, channel) = await BeginAsync("link-many");
        var garage = await Given.GarageAsync(database, "link-many");
        using var edge = new EdgeCall(channel, "link-many");
        await edge.ConnectAsync();

        await edge.SendAsync(Enumerable.Range(1, 201).Select(seq => Given.Row(garage, seq, Given.Opened($"stay-{seq:0000}"))));

        Assert.Equal("batch_too_large", (await edge.NextAsync(Case.Refused)).Refused.Code);
        using var again = new EdgeCall(channel, "link-many");
        Assert.Equal(0, (await again.ConnectAsync()).AckedSeq);
    }

    [Fact]
    public async Task Backlog_of_ten_thousand_facts_is_drained_on_one_stream()
    {
        var (database, channel) = await BeginAsync("link-backlog");
        var garage = await Given.GarageAsync(database, "link-backlog");
        using var edge = new EdgeCall(channel, "link-backlog");
        await edge.ConnectAsync();

        // Fifty batches of two hundred: far more than the body of any other call may have.
        for (var batch = 0; batch < 50; batch++)
        {
            await edge.SendAsync(Enumerable.Range(batch * 200 + 1, 200).Select(seq => Given.Row(garage, seq, Given.Opened($"stay-{seq:00000}"))));
            Assert.Equal((batch + 1) * 200, (await edge.NextAsync(Case.Acked)).Acked.Seq);
        }

        var summary = await Given.Garages(database).SummariseAsync(garage, Given.Noon, CancellationToken.None);
        Assert.Equal(10_000, summary!.Inside);
    }

    private static async Task<Welcome> EpochAsync(GrpcChannel channel, long epoch)
    {
        using var edge = new EdgeCall(channel, "link-facts");
        return await edge.ConnectAsync(epoch);
    }

    private async Task<(Database Database, GrpcChannel Channel)> BeginAsync(string garage)
    {
        var database = await postgres.SharedAsync();
        await Given.GarageAsync(database, garage);
        return (database, await postgres.Silo.ChannelAsync());
    }
}
