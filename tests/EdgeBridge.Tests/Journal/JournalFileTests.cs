using Fokus.EdgeBridge.Journal;
using Fokus.EdgeBridge.Stays.Book;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using static Fokus.EdgeBridge.Tests.Journal.TestJournal;

namespace Fokus.EdgeBridge.Tests.Journal;

/// <summary>The journal's files: how large they get, and what becomes of what they hold.</summary>
public sealed class JournalFileTests : IDisposable
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private readonly TestFolder folder = new();
    private readonly FakeTimeProvider clock = Clock();

    private string Database => Path.Combine(folder.Path, "journal.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_is_recorded_by_the_options_as_shipped_is_on_the_disk()
    {
        var shipped = new JournalOptions().Folder;
        Assert.False(Path.IsPathRooted(shipped) || shipped.StartsWith(':'), "The folder as shipped is one beside the program's.");
        using (var journal = OpenAsShipped())
            await AppendAsync(journal, clock, SomeFact(), SomeFact());

        using var again = OpenAsShipped();
        Assert.Equal(2, ReadAll(again).Count);
        Assert.True(File.Exists(Database));
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public async Task The_log_stays_small_while_a_hundred_thousand_facts_are_recorded_and_read()
    {
        using var journal = Open(folder, clock);
        var (largest, read) = (0L, 0);
        for (var i = 0; i < 500; i++)
        {
            await AppendAsync(journal, clock, [.. Enumerable.Range(0, 200).Select(_ => SomeFact())]);
            read += journal.ReadFrom(journal.Epoch, read + 1, FactJournal.BatchLimit).Count;
            largest = Math.Max(largest, new FileInfo(Database + "-wal").Length);
        }

        Assert.Equal(100_000, read);
        Assert.InRange(largest, 1, 8L << 20);
    }

    [Fact]
    public async Task Who_reads_on_behind_the_writer_gets_every_fact_once_whatever_is_deleted_and_folded_back_meanwhile()
    {
        using var journal = Open(folder, clock, limitBytes: 1 << 20);
        var seqs = new List<long>();
        // A journal of a megabyte: it is full again and again, and makes room by deleting what the reader acknowledged.
        for (var i = 0; i < 200; i++)
        {
            await AppendAsync(journal, clock, [.. Enumerable.Range(0, 100).Select(_ => SomeFact())]);
            var rows = journal.ReadFrom(journal.Epoch, seqs.Count + 1, FactJournal.BatchLimit);
            seqs.AddRange(rows.Select(row => row.Seq));
            journal.Acknowledge(journal.Epoch, seqs[^1]);
        }

        Assert.Equal(Enumerable.Range(1, 20_000).Select(seq => (long)seq), seqs);
        Assert.True(journal.FirstSeq(journal.Epoch) > 1, "Nothing was deleted: the test shows nothing.");
        Assert.InRange(new FileInfo(Database).Length, 1, 1 << 20);
    }

    [Fact]
    public async Task What_was_sent_and_never_acknowledged_is_never_deleted()
    {
        using var journal = Open(folder, clock, limitBytes: 1 << 20);
        var epoch = journal.Epoch;
        var last = 0L;
        // To the last byte: room is asked for, and there is none that may be taken.
        while (await journal.AppendAsync(new(Start, [SomeFact()], []), Stop) is AppendAnswer.Recorded done)
        {
            last = done.Facts[0].Seq;
            _ = journal.ReadFrom(epoch, last, 1);
        }

        clock.Advance(TimeSpan.FromDays(365));
        _ = await journal.AppendAsync(new(Start, [SomeFact()], []), Stop);

        Assert.Equal(1, journal.FirstSeq(epoch));
        Assert.Equal(last, ReadAll(journal).Count(row => row.Seq <= last));
    }

    [Fact]
    public async Task A_log_with_rotten_bytes_ends_there_and_what_is_before_is_whole()
    {
        using var other = new TestFolder();
        using (var journal = Open(folder, clock))
        {
            for (var i = 0; i < 50; i++)
                await AppendAsync(journal, clock, SomeFact());
            // As the disk is when the power goes: nothing is folded back.
            foreach (var suffix in (string[])["", "-wal"])
                File.Copy(Database + suffix, Path.Combine(other.Path, "journal.db" + suffix));
        }

        var log = Path.Combine(other.Path, "journal.db-wal");
        var bytes = await File.ReadAllBytesAsync(log, Stop);
        for (var i = bytes.Length / 2; i < bytes.Length; i += 512)
            bytes[i] ^= 0x5a;
        await File.WriteAllBytesAsync(log, bytes, Stop);

        using var again = Open(other, clock);

        // What follows the first rotten page is not believed. The cluster, which may have it, sees by the last number and its
        // moment that this disk is not the one that it knew.
        var rows = ReadAll(again);
        Assert.InRange(rows.Count, 1, 49);
        Assert.Equal(again.LastSeq, rows.Count);
        Assert.Equal(0, again.Figures().Unreadable);
        Assert.Equal(again.LastSeq + 1, await AppendAsync(again, clock, SomeFact()));
    }

    private FactJournal OpenAsShipped() => FactJournal.Open(new(
        Paulista,
        // The folder is the test's own; all else is as it comes.
        new JournalOptions { Folder = folder.Path },
        [StayRows.Schema],
        [],
        new ClockWatch(clock),
        clock,
        NullLogger.Instance));
}
