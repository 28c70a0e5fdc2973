using Fokus.Domain.Facts;
using Fokus.Domain.Faults;
using Fokus.Domain.Lanes;
using Fokus.EdgeBridge.Tests.Journal;
using Fokus.EdgeBridge.Tests.Lanes;
using Fokus.EdgeBridge.Uplink;
using Fokus.Wire.Edge.V1;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Tests.Uplink;

/// <summary>Version 2 of the link: the journal on a stream of its own.</summary>
public sealed class UplinkJournalTests : IAsyncLifetime
{
    /// <summary>An entry and an exit.</summary>
    private const int Lanes = 2;

    private FakeSilo silo = null!;
    private TestGarage garage = null!;
    private UplinkLoop? loop;

    public async ValueTask InitializeAsync()
    {
        silo = await FakeSilo.StartAsync();
        silo.Protocol = 2;
        garage = await TestGarage.StartAsync();
        await LanesHaveBegunAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (loop is not null)
            await loop.StopAsync(CancellationToken.None);
        loop?.Dispose();
        await garage.DisposeAsync();
        await silo.DisposeAsync();
    }

    [Fact]
    public async Task Facts_go_in_order_on_the_journals_own_stream()
    {
        await RecordAsync(1000);
        await ConnectAsync();

        await UntilAckedAsync();

        Assert.Equal(Enumerable.Range(1, (int)garage.Journal.LastSeq).Select(seq => (long)seq), silo.Order.Where(seq => seq > 0));
        Assert.Equal(1, silo.Sessions);
    }

    [Fact]
    public async Task What_was_recorded_without_a_link_over_three_restarts_arrives_once_and_in_order()
    {
        var epoch = garage.Journal.Epoch;
        await RecordAsync(250);
        for (var i = 0; i < 3; i++)
        {
            garage = await garage.RestartAsync(TimeSpan.FromDays(1));
            await RecordAsync(250);
        }

        await ConnectAsync();
        await UntilAckedAsync();

        var order = silo.Order.Where(seq => seq > 0).ToList();
        Assert.True(order.Count >= 1000, $"{order.Count} facts came.");
        Assert.Equal(Enumerable.Range(1, order.Count).Select(seq => (long)seq), order);
        Assert.Equal(epoch, garage.Journal.Epoch);
    }

    [Fact]
    public async Task While_the_backlog_stands_still_an_order_is_answered_and_a_quiet_lane_sends_its_facts()
    {
        var go = new TaskCompletionSource();
        silo.JournalMayGo = go.Task;
        // A busy lane: more facts than a window of 5 batches of 200, and more than are remembered of a lane.
        await RecordAsync(2000);
        await ConnectAsync();
        await silo.NextAsync(EdgeFrame.FrameOneofCase.Hello);
        var quiet = new Fact.FaultRaised(TestGarage.Exit, FaultCode.CameraFailed);
        var seq = await TestJournal.AppendAsync(garage.Journal, garage.Clock, quiet);

        var early = await silo.NextAsync(EdgeFrame.FrameOneofCase.Early);
        silo.Send(new CloudFrame { Command = new() { Lane = "no-such-lane", Open = UplinkTests.Command("command-1", NodaTime.Duration.FromSeconds(5)).Open } });
        var reply = await silo.NextAsync(EdgeFrame.FrameOneofCase.Reply);

        Assert.Contains(early.Early.Facts, fact => fact.Seq == seq);
        Assert.DoesNotContain(early.Early.Facts, fact => string.Equals(fact.FaultRaised?.Lane, TestGarage.Entry.Value, StringComparison.Ordinal));
        Assert.Equal("command-1", reply.Reply.Command);
        Assert.Empty(silo.Received);
        go.SetResult();
        await UntilAckedAsync();
        // The journal brings the early one as well, in its turn.
        Assert.Equal(Enumerable.Range(1, (int)garage.Journal.LastSeq).Select(one => (long)one), silo.Order.Where(one => one > 0));
    }

    [Fact]
    public async Task A_disk_that_was_restored_and_has_grown_past_the_cluster_is_seen_by_its_last_fact_and_loses_nothing()
    {
        await RecordAsync(6, together: 1);
        var told = RestoreDisk();
        await ConnectAsync();
        await silo.NextAsync(EdgeFrame.FrameOneofCase.Hello);
        (silo.Acked, silo.AckedAt) = (0, 0);

        var hello = await silo.NextAsync(EdgeFrame.FrameOneofCase.Hello);
        await UntilAckedAsync();

        Assert.True(hello.Hello.Epoch > told[0].Epoch);
        AssertCarried(told.TakeLast(3));
    }

    [Fact]
    public async Task What_happens_while_a_restored_disk_is_compared_goes_along_once_and_after_what_was_before_it()
    {
        await RecordAsync(6, together: 1);
        var told = RestoreDisk();
        var go = new TaskCompletionSource();
        silo.MomentsMayGo = go.Task;
        await ConnectAsync();
        await silo.MomentsAsked.WaitAsync(TimeSpan.FromSeconds(15), TestContext.Current.CancellationToken);
        (silo.Acked, silo.AckedAt) = (0, 0);
        await RecordAsync(2, together: 1);
        var since = TestJournal.ReadAll(garage.Journal).Skip(told.Count).ToList();
        go.SetResult();

        await silo.NextAsync(EdgeFrame.FrameOneofCase.Hello);
        await silo.NextAsync(EdgeFrame.FrameOneofCase.Hello);
        await UntilAckedAsync();

        Assert.Equal(2, since.Count);
        AssertCarried(told.TakeLast(3).Concat(since));
    }

    [Fact]
    public async Task A_clock_that_is_off_is_recorded_once_with_how_far_the_cluster_is_ahead()
    {
        // The garage's clock stands still at noon of a day; the cluster's is the machine's.
        await ConnectAsync();
        await silo.NextAsync(EdgeFrame.FrameOneofCase.Hello);
        await silo.NextAsync(EdgeFrame.FrameOneofCase.Beat);
        await UntilAckedAsync();

        var steps = TestJournal.Facts(garage.Journal).OfType<Fact.ClockStepped>().ToList();
        var ahead = TimeProvider.System.GetCurrentInstant() - garage.Clock.GetCurrentInstant();
        Assert.InRange((ahead - Assert.Single(steps).ClusterAhead).TotalSeconds, 0, 60);
    }

    [Fact]
    public async Task What_a_cluster_that_lost_its_data_had_acknowledged_is_sent_again()
    {
        await RecordAsync(300);
        garage.Journal.Acknowledge(garage.Journal.Epoch, garage.Journal.LastSeq);
        await ConnectAsync();

        var hello = await silo.NextAsync(EdgeFrame.FrameOneofCase.Hello);
        await silo.NextAsync(EdgeFrame.FrameOneofCase.Beat);
        await UntilAckedAsync();

        Assert.Equal(1, hello.Hello.FirstSeq);
        Assert.Equal(garage.Journal.LastSeq, silo.Received.Count);
    }

    private async Task ConnectAsync()
    {
        loop = new(new LinkParts(
            new(TestJournal.Paulista, [new(TestGarage.Entry, "Entrada 1", LaneKind.Entry, [])]),
            UplinkTests.Options(silo.Address),
            garage.Journal,
            garage.Desk,
            garage.Tariffs,
            garage.Lists,
            new CloudState(garage.Journal, garage.Clock),
            new(garage.Clock),
            new UplinkTests.RunningClock(garage.Clock),
            NullLogger.Instance));
        await loop.StartAsync(CancellationToken.None);
    }

    /// <summary>
    /// The cluster has all but the last two facts of this disk, and the one before those happened at another moment on the
    /// disk that is gone. Answers what this one holds.
    /// </summary>
    private List<FactRow> RestoreDisk()
    {
        var told = TestJournal.ReadAll(garage.Journal);
        silo.Acked = told.Count - 2;
        silo.Told.AddRange(told.SkipLast(3).Select(row => row.AtUnixTicks).Append(told[^3].AtUnixTicks + 1));
        silo.AckedAt = silo.Told[^1];
        return told;
    }

    /// <summary>As 1, 2, 3 and so on of the new epoch, each once: on the disk and on the way to the cluster.</summary>
    private void AssertCarried(IEnumerable<FactRow> rows)
    {
        var expected = rows.Select(row => row.AtUnixTicks).ToList();
        Assert.Distinct(expected);
        // How far the clocks are apart is noted as well, whenever it is compared.
        var carried = TestJournal.ReadAll(garage.Journal).Where(row => row.BodyCase != FactRow.BodyOneofCase.ClockStepped).ToList();
        Assert.Equal(expected, carried.Select(row => row.AtUnixTicks));
        Assert.Equal(Enumerable.Range(1, expected.Count).Select(seq => (long)seq), carried.Select(row => row.Seq));
        Assert.All(carried, row => Assert.Equal(1, silo.Received[row.Seq]));
    }

    /// <summary>Each lane records that it began, in its own time: from here on nothing comes that a test did not record.</summary>
    private async Task LanesHaveBegunAsync()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var commits = garage.Journal.OnCommit(Look);
        Look();
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(60));

        void Look()
        {
            if (garage.Journal.LastSeq >= Lanes)
                begun.TrySetResult();
        }
    }

    private async Task RecordAsync(int facts, int together = 100)
    {
        foreach (var chunk in Enumerable.Range(0, facts).Chunk(together))
        {
            await TestJournal.AppendAsync(garage.Journal, garage.Clock, [.. chunk.Select(_ => TestJournal.SomeFact())]);
            // What is recorded together has one moment; the next has its own.
            garage.Clock.Advance(TimeSpan.FromMilliseconds(1));
        }
    }

    private async Task UntilAckedAsync()
    {
        while (garage.Journal.AckedSeq < garage.Journal.LastSeq)
            await silo.NextAsync(EdgeFrame.FrameOneofCase.Beat);
    }
}
