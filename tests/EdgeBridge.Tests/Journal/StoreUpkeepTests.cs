using Fokus.EdgeBridge.Journal;
using Fokus.EdgeBridge.Journal.Rows;
using Fokus.EdgeBridge.Journal.Storage;
using NodaTime;
using static Fokus.EdgeBridge.Tests.Journal.TestJournal;

namespace Fokus.EdgeBridge.Tests.Journal;

public sealed class StoreUpkeepTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Only_facts_that_are_both_old_and_acknowledged_are_deleted()
    {
        var options = new JournalOptions { Folder = folder.Path, KeepDays = 30 };
        var store = new StoreOpening(options, [FactJournal.Schema], Start).Open();
        using var writer = store.Writer;
        using var reader = store.Reader;
        using var commit = new EntryCommit(Paulista, writer, [], new ClockWatch(Clock()));
        var upkeep = new StoreUpkeep(options, [FactJournal.Schema], commit);
        // Facts 1 to 4 are 40 days old, 5 and 6 one day; the cluster has 1 to 3 and 5 is young.
        var old = new JournalEntry(Start - Duration.FromDays(40), [SomeFact(), SomeFact(), SomeFact(), SomeFact()], []);
        var young = new JournalEntry(Start - Duration.FromDays(1), [SomeFact(), SomeFact()], []);
        commit.Write([old, young], store.Head);

        upkeep.Trim(store.Head with { LastSeq = 6, AckedSeq = 3 }, Start, rows: 100);
        var left = FactRows.Read(reader, (store.Head.Epoch, 1), 100, _ => { }).Select(row => row.Seq);
        Assert.Equal([4, 5, 6], left);

        upkeep.Trim(store.Head with { LastSeq = 6, AckedSeq = 6 }, Start, rows: 100);
        left = FactRows.Read(reader, (store.Head.Epoch, 1), 100, _ => { }).Select(row => row.Seq);
        Assert.Equal([5, 6], left);
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public void The_room_of_what_was_deleted_is_given_back_to_the_disk()
    {
        var options = new JournalOptions { Folder = folder.Path, KeepDays = 30 };
        var store = new StoreOpening(options, [FactJournal.Schema], Start).Open();
        using var writer = store.Writer;
        using var reader = store.Reader;
        using var commit = new EntryCommit(Paulista, writer, [], new ClockWatch(Clock()));
        var upkeep = new StoreUpkeep(options, [FactJournal.Schema], commit);
        var file = new FileInfo(Path.Combine(folder.Path, "journal.db"));
        // A backlog of weeks that has gone up: far more than is given back at a time.
        var head = store.Head;
        for (var i = 0; i < 150; i++)
        {
            commit.Write([new(Start - Duration.FromDays(40), [.. Enumerable.Range(0, 1000).Select(_ => SomeFact())], [])], head);
            head = head with { LastSeq = head.LastSeq + 1000 };
        }

        var times = 1;
        while (upkeep.Trim(head with { AckedSeq = head.LastSeq }, Start, rows: 10_000))
            times++;
        file.Refresh();

        Assert.Empty(FactRows.Read(reader, (store.Head.Epoch, 1), 1, _ => { }));
        Assert.InRange(file.Length, 1, 1 << 20);
        Assert.InRange(times, 16, 50);
    }

    [Fact]
    public void What_the_cluster_never_got_of_an_epoch_that_was_left_is_kept()
    {
        var options = new JournalOptions { Folder = folder.Path, KeepDays = 30 };
        var store = new StoreOpening(options, [FactJournal.Schema], Start).Open();
        using var writer = store.Writer;
        using var reader = store.Reader;
        using var commit = new EntryCommit(Paulista, writer, [], new ClockWatch(Clock()));
        var upkeep = new StoreUpkeep(options, [FactJournal.Schema], commit);
        commit.Write(
            [new(Start - Duration.FromDays(40), [SomeFact(), SomeFact(), SomeFact(), SomeFact()], [])],
            store.Head with { AckedSeq = 3 });
        var next = store.Head.Epoch + 1;
        StoreOpening.BeginEpoch(writer, next, Start);

        upkeep.Trim(new(next, LastSeq: 0, AckedSeq: 0), Start, rows: 100);

        Assert.Equal([4], FactRows.Read(reader, (store.Head.Epoch, 1), 100, _ => { }).Select(row => row.Seq));
    }
}
