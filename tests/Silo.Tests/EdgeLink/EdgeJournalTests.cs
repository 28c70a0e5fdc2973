using Fokus.Domain.Ids;
using Fokus.Silo.Storage;
using Fokus.Silo.Tests.Storage;
using Fokus.Wire.Edge.V1;
using Grpc.Core;
using Grpc.Net.Client;

namespace Fokus.Silo.Tests.EdgeLink;

/// <summary>Version 2 of the link: the journal on a stream of its own, early facts, and what is lost for good.</summary>
[Trait("Speed", "Slow")]
[Collection(OneAtATime.Name)]
public sealed class EdgeJournalTests(Postgres postgres)
{
    [Fact]
    public async Task Both_keep_to_the_version_that_both_speak()
    {
        var (_, _, channel) = await BeginAsync("journal-version");
        using (var old = new EdgeCall(channel, "journal-version"))
            Assert.Equal(1, (await old.ConnectAsync(protocol: 1)).Protocol);
        using var newer = new EdgeCall(channel, "journal-version");

        Assert.Equal(2, (await newer.ConnectAsync(protocol: 9)).Protocol);
    }

    [Fact]
    public async Task Journal_is_taken_in_on_its_own_stream_and_ends_with_its_session()
    {
        var (garage, database, channel) = await BeginAsync("journal-stream");
        using var older = new EdgeCall(channel, "journal-stream");
        var session = (await older.ConnectAsync(protocol: 2)).Session;
        using var journal = older.Journal(session);

        Assert.Equal(2, (await EdgeCall.SendAsync(
            journal, Given.Row(garage, 1, Given.Opened("stay-0001")), Given.Row(garage, 2, Given.Opened("stay-0002")))).Acked.Seq);
        Assert.Equal(3, (await EdgeCall.SendAsync(journal, Given.Row(garage, 5, Given.Opened("stay-0005")))).SendFrom.Seq);
        using var newer = new EdgeCall(channel, "journal-stream");
        await newer.ConnectAsync(protocol: 2);

        Assert.True(await HasEndedAsync(journal.ResponseStream));
        using var late = newer.Journal(session);
        Assert.Equal("session", (await EdgeCall.SendAsync(late, Given.Row(garage, 3, Given.Opened("stay-0003")))).Refused.Code);
        Assert.Equal(2, await LedgerCase.CountAsync(database, "select count(*) from facts where garage = $1", garage));
    }

    [Fact]
    public async Task Fact_that_came_early_counts_once_and_is_acknowledged_in_its_turn_only()
    {
        var (garage, database, channel) = await BeginAsync("journal-early");
        using var edge = new EdgeCall(channel, "journal-early");
        var session = (await edge.ConnectAsync(protocol: 2)).Session;
        var paid = Given.Row(garage, 3, Given.Paid("payment-0001", "stay-0001", 12_00, Given.Noon));

        await edge.SayAsync(new EdgeFrame { Early = new FactBatch { Facts = { paid } } });
        using var journal = edge.Journal(session);
        // The live stream and the journal's are two: the early one may come before or between these.
        Assert.Equal(1, (await EdgeCall.SendAsync(journal, Given.Row(garage, 1, Given.Opened("stay-0001")))).Acked.Seq);
        Assert.Equal(3, (await EdgeCall.SendAsync(journal, Given.Row(garage, 2, Given.Opened("stay-0002")), paid)).Acked.Seq);

        // 12.00, once; and nobody is told of a payment without a stay.
        Assert.Equal(12_00, await LedgerCase.RevenueAsync(database, garage));
        Assert.Equal(3, await LedgerCase.CountAsync(database, "select count(*) from facts where garage = $1", garage));
        Assert.Equal(0, await LedgerCase.CountAsync(database, "select count(*) from dead_letters where garage = $1", garage));
    }

    [Fact]
    public async Task Cluster_that_lost_its_data_goes_on_at_what_the_garage_still_has_and_says_what_is_lost()
    {
        var (garage, database, channel) = await BeginAsync("journal-lost");
        using var edge = new EdgeCall(channel, "journal-lost");

        // The garage has deleted 1 to 40: they had been acknowledged.
        Assert.Equal(40, (await edge.ConnectAsync(protocol: 2, firstSeq: 41)).AckedSeq);
        using var again = new EdgeCall(channel, "journal-lost");
        Assert.Equal(40, (await again.ConnectAsync(protocol: 2, firstSeq: 41)).AckedSeq);

        var why = await database.ListAsync("select why from dead_letters where garage = $1", row => row.GetString(0), CancellationToken.None, garage.Value);
        Assert.StartsWith("Facts 1 to 40 are lost", Assert.Single(why), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Moments_of_the_facts_are_told_up_to_the_first_gap()
    {
        var (garage, _, channel) = await BeginAsync("journal-moments");
        using var edge = new EdgeCall(channel, "journal-moments");
        var session = (await edge.ConnectAsync(protocol: 2)).Session;
        FactRow[] rows = [Given.Row(garage, 1, Given.Opened("stay-0001")), Given.Row(garage, 2, Given.Opened("stay-0002"))];
        using var journal = edge.Journal(session);
        await EdgeCall.SendAsync(journal, rows);

        Assert.Equal(rows.Select(row => row.AtUnixTicks), await edge.MomentsAsync(from: 1, most: 10));
        Assert.Equal([rows[1].AtUnixTicks], await edge.MomentsAsync(from: 2, most: 10));
        Assert.Empty(await edge.MomentsAsync(from: 3, most: 10));
        using var next = new EdgeCall(channel, "journal-moments");
        Assert.Equal(rows[1].AtUnixTicks, (await next.ConnectAsync(protocol: 2)).AckedAtUnixTicks);
    }

    /// <summary>A stream on which we could still write may end as one that was cancelled, before its last word has come.</summary>
    private static async Task<bool> HasEndedAsync(IAsyncStreamReader<JournalFrame> frames)
    {
        try
        {
            return !await frames.MoveNext(TestContext.Current.CancellationToken);
        }
        catch (RpcException gone) when (gone.StatusCode == StatusCode.Cancelled && !TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            return true;
        }
    }

    private async Task<(GarageId Garage, Database Database, GrpcChannel Channel)> BeginAsync(string garage)
    {
        var database = await postgres.SharedAsync();
        return (await Given.GarageAsync(database, garage), database, await postgres.Silo.ChannelAsync());
    }
}
