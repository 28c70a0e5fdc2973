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
    private FakeSilo silo = null!;
    private TestGarage garage = null!;
    private UplinkLoop? loop;

    public async ValueTask InitializeAsync()
    {
        silo = await FakeSilo.StartAsync();
        silo.Protocol = 2;
        garage = await TestGarage.StartAsync();
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
        await RecordAsync(6);
        var told = TestJournal.ReadAll(garage.Journal).ConvertAll(row => row.AtUnixTicks);
        var (epoch, last) = (garage.Journal.Epoch, garage.Journal.LastSeq);
        // The cluster has all but the last two, and the one before those happened at another moment on the disk that is gone.
        silo.Acked = last - 2;
        silo.Told.AddRange(told.Take((int)last - 3).Append(told[^3] + 1));
        silo.AckedAt = silo.Told[^1];
        await ConnectAsync();
        await silo.NextAsync(EdgeFrame.FrameOneofCase.Hello);
        (silo.Acked, silo.AckedAt) = (0, 0);

        var hello = await silo.NextAsync(EdgeFrame.FrameOneofCase.Hello);
        await UntilAckedAsync();

        Assert.True(hello.Hello.Epoch > epoch);
        // The one that differs and the two that the cluster never had, as 1, 2 and 3 of the new epoch.
        Assert.Equal(told.TakeLast(3), TestJournal.ReadAll(garage.Journal).Take(3).Select(row => row.AtUnixTicks));
        // How far the clocks are apart may have been noted as well, in each of the two sessions.
        Assert.Equal(3, TestJournal.Facts(garage.Journal).Count(fact => fact is not Fact.ClockStepped));
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
            new CloudState(garage.Journal, garage.Clock),
            new(garage.Clock),
            new UplinkTests.RunningClock(garage.Clock),
            NullLogger.Instance));
        await loop.StartAsync(CancellationToken.None);
    }

    private async Task RecordAsync(int facts)
    {
        // One after another: each at a moment of its own.
        foreach (var chunk in Enumerable.Range(0, facts).Chunk(100))
        {
            await TestJournal.AppendAsync(garage.Journal, garage.Clock, [.. chunk.Select(_ => TestJournal.SomeFact())]);
            garage.Clock.Advance(TimeSpan.FromMilliseconds(1));
        }
    }

    private async Task UntilAckedAsync()
    {
        while (garage.Journal.AckedSeq < garage.Journal.LastSeq)
            await silo.NextAsync(EdgeFrame.FrameOneofCase.Beat);
    }
}
