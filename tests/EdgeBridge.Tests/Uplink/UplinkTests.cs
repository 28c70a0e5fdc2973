using System.Security.Cryptography;
using Fokus.Domain.Facts;
using Fokus.Domain.Lanes;
using Fokus.EdgeBridge.Journal;
using Fokus.EdgeBridge.Tests.Journal;
using Fokus.EdgeBridge.Tests.Lanes;
using Fokus.EdgeBridge.Tests.Replica;
using Fokus.EdgeBridge.Uplink;
using Fokus.Wire.Edge.V1;
using Fokus.Wire.Mapping;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Tests.Uplink;

public sealed class UplinkTests : IAsyncLifetime
{
    private FakeSilo silo = null!;
    private TestGarage garage = null!;
    private CloudState state = null!;
    private UplinkLoop? loop;

    public async ValueTask InitializeAsync()
    {
        silo = await FakeSilo.StartAsync();
        garage = await TestGarage.StartAsync();
        state = new(garage.Journal, garage.Clock);
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
    public async Task The_backlog_goes_at_once_in_order_and_each_fact_is_acknowledged()
    {
        await RecordAsync(1000);
        await ConnectAsync();

        await UntilAckedAsync();

        Assert.Equal(garage.Journal.LastSeq, silo.Received.Count);
        Assert.All(silo.Received.Values, times => Assert.Equal(1, times));
        Assert.Equal(("paulista-900", "Bearer link-secret-1"), silo.Callers[0]);
        Assert.Equal([1, 2, 3], Assert.Single(state.GatewayKeys));
        Assert.True(state.IsConnected);
        Assert.Equal([1, 2, 3], Assert.Single(new CloudState(garage.Journal, garage.Clock).GatewayKeys));
    }

    [Fact]
    public async Task A_link_that_is_cut_after_sending_and_before_the_answer_loses_nothing()
    {
        await RecordAsync(500);
        var cuts = 0;
        silo.OnFacts = batch => ++cuts <= 3
            ? throw new RpcException(new Status(StatusCode.Unavailable, "cut"))
            : new CloudFrame { Acked = new() { Epoch = batch.Facts[^1].Epoch, Seq = batch.Facts[^1].Seq } };
        await ConnectAsync();

        await UntilAckedAsync();

        Assert.Equal(Enumerable.Range(1, (int)garage.Journal.LastSeq).Select(seq => (long)seq), silo.Received.Keys.Order());
        Assert.True(silo.Sessions >= 4, $"{silo.Sessions} sessions");
    }

    [Fact]
    public async Task A_gap_that_the_cluster_saw_is_sent_again_from_there()
    {
        await RecordAsync(10);
        var asked = false;
        silo.OnFacts = batch =>
        {
            if (asked)
                return new CloudFrame { Acked = new() { Epoch = batch.Facts[^1].Epoch, Seq = batch.Facts[^1].Seq } };
            asked = true;
            return new CloudFrame { SendFrom = new() { Epoch = batch.Facts[^1].Epoch, Seq = 4 } };
        };
        await ConnectAsync();

        await UntilAckedAsync();

        Assert.Equal(1, silo.Received[3]);
        Assert.Equal(2, silo.Received[4]);
    }

    [Fact]
    public async Task An_acknowledgement_of_facts_that_were_never_sent_acknowledges_only_what_was()
    {
        // A window is five batches of 200: 500 facts cannot be under way yet.
        await RecordAsync(1500);
        var last = garage.Journal.LastSeq;
        var answers = 0;
        silo.OnFacts = batch => new CloudFrame
        {
            Acked = new() { Epoch = batch.Facts[^1].Epoch, Seq = answers++ == 0 ? last : batch.Facts[^1].Seq },
        };
        await ConnectAsync();

        await UntilAckedAsync();

        // What is recorded meanwhile comes on top: such as how far the clocks are apart.
        Assert.Equal(last, silo.Received.Keys.Count(seq => seq <= last));
    }

    [Fact]
    public async Task An_order_that_this_version_does_not_know_does_not_cost_the_link()
    {
        await ConnectAsync();
        silo.Send(new CloudFrame { Command = new() { Lane = "entrada-1" } });
        silo.Send(new CloudFrame { Command = Command("command-1", life: Duration.FromSeconds(-1)) });

        Assert.Equal(("command-1", CommandOutcome.Expired), await ReplyAsync());
        Assert.Equal(1, silo.Sessions);
    }

    [Fact]
    public async Task A_silo_that_falls_silent_is_left_and_called_again()
    {
        silo.IsBeating = false;
        await ConnectAsync();
        await silo.NextAsync(EdgeFrame.FrameOneofCase.Hello);

        await silo.NextAsync(EdgeFrame.FrameOneofCase.Hello);

        Assert.True(silo.Sessions >= 2);
    }

    [Fact]
    public async Task An_order_comes_down_opens_once_and_is_answered()
    {
        await garage.EntryGate.ComeOnlineAsync();
        await garage.UntilAsync(TestGarage.Entry, view => view.Gate == GatePosition.Down);
        await ConnectAsync();
        await silo.NextAsync(EdgeFrame.FrameOneofCase.Hello);
        var order = Command("command-1", life: Duration.FromSeconds(5));

        silo.Send(new CloudFrame { Command = order });
        silo.Send(new CloudFrame { Command = order });
        // The same id with other words.
        var other = order.Clone();
        other.Open.Note = "ambulance";
        silo.Send(new CloudFrame { Command = other });
        silo.Send(new CloudFrame { Command = Command("command-2", life: Duration.FromSeconds(-1)) });
        silo.Send(new CloudFrame { Command = new() { Lane = "no-such-lane", Open = Command("command-3", Duration.FromSeconds(5)).Open } });

        Assert.Equal(("command-1", CommandOutcome.Accepted), await ReplyAsync());
        Assert.Equal(("command-1", CommandOutcome.Repeated), await ReplyAsync());
        Assert.Equal(("command-1", CommandOutcome.Conflict), await ReplyAsync());
        Assert.Equal(("command-2", CommandOutcome.Expired), await ReplyAsync());
        Assert.Equal(("command-3", CommandOutcome.Refused), await ReplyAsync());
        Assert.Equal("command-1", Assert.Single(garage.EntryGate.Opened).Id.Value);
    }

    [Fact]
    public async Task A_tariff_book_comes_down_and_is_in_force()
    {
        await ConnectAsync();
        var json = TariffShelfTests.Document(7);

        silo.Send(new CloudFrame
        {
            TariffBook = new() { Json = ByteString.CopyFrom(json), Sha256 = ByteString.CopyFrom(SHA256.HashData(json)) },
        });
        // The order after it is answered after it.
        silo.Send(new CloudFrame { Command = Command("command-1", life: Duration.FromSeconds(-1)) });
        await ReplyAsync();

        Assert.Equal(7, garage.Tariffs.InForce.Version);
    }

    [Fact]
    public async Task When_the_cluster_knows_more_than_this_disk_a_new_epoch_begins()
    {
        await RecordAsync(3);
        var epoch = garage.Journal.Epoch;
        silo.Acked = 50;
        await ConnectAsync();
        await silo.NextAsync(EdgeFrame.FrameOneofCase.Hello);
        silo.Acked = 0;

        var hello = await silo.NextAsync(EdgeFrame.FrameOneofCase.Hello);

        Assert.True(hello.Hello.Epoch > epoch);
    }

    [Fact]
    public async Task Another_silo_is_tried_when_one_does_not_answer()
    {
        await ConnectAsync(new Uri("http://127.0.0.1:1"));

        await silo.NextAsync(EdgeFrame.FrameOneofCase.Hello);
    }

    private async Task ConnectAsync(params Uri[] before)
    {
        loop = new(new LinkParts(
            new(TestJournal.Paulista, [new(TestGarage.Entry, "Entrada 1", LaneKind.Entry, [])]),
            Options([.. before, silo.Address]), garage.Journal, garage.Desk, garage.Tariffs, garage.Lists, state, new ClockWatch(garage.Clock), new RunningClock(garage.Clock), NullLogger.Instance));
        await loop.StartAsync(CancellationToken.None);
    }

    internal static UplinkOptions Options(params IReadOnlyList<Uri> silos) => new()
    {
        Silos = silos,
        Secret = "link-secret-1",
        BeatEvery = TimeSpan.FromMilliseconds(100),
        SilenceLimit = TimeSpan.FromMilliseconds(600),
        FirstWait = TimeSpan.FromMilliseconds(20),
        LongestWait = TimeSpan.FromMilliseconds(100),
    };

    private async Task RecordAsync(int facts)
    {
        var some = Enumerable.Range(0, facts).Select(_ => TestJournal.SomeFact()).ToArray();
        await TestJournal.AppendAsync(garage.Journal, garage.Clock, some);
    }

    private async Task UntilAckedAsync()
    {
        while (garage.Journal.AckedSeq < garage.Journal.LastSeq)
            await silo.NextAsync(EdgeFrame.FrameOneofCase.Beat);
    }

    private async Task<(string Command, CommandOutcome Outcome)> ReplyAsync()
    {
        var reply = (await silo.NextAsync(EdgeFrame.FrameOneofCase.Reply)).Reply;
        return (reply.Command, reply.Outcome);
    }

    /// <summary>On the clock of the cluster, which is the machine's; the garage's own stands at another time.</summary>
    internal static Command Command(string id, Duration life)
    {
        var now = TimeProvider.System.GetCurrentInstant();
        return new() { Lane = "entrada-1", Open = TestGarage.Order(id, now - Duration.FromSeconds(2), life + Duration.FromSeconds(2)).ToBody() };
    }

    /// <summary>The garage's wall clock, with timers that really run.</summary>
    internal sealed class RunningClock(TimeProvider wall) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => wall.GetUtcNow();
    }
}
