using Fokus.Domain.Facts;
using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Lanes.Inputs;
using Fokus.Domain.Plates;
using Fokus.Domain.Stays;
using Fokus.EdgeBridge.Journal;
using Fokus.EdgeBridge.Stays.Book;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Extensions;
using static Fokus.EdgeBridge.Tests.Journal.TestJournal;

namespace Fokus.EdgeBridge.Tests.Journal;

public sealed class FactJournalTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly TimeProvider clock = Clock();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Facts_get_numbers_without_a_gap_and_are_there_after_a_restart()
    {
        long epoch;
        using (var journal = Open(folder, clock))
        {
            epoch = journal.Epoch;
            Assert.Equal(2, await AppendAsync(journal, clock, SomeFact(), SomeFact()));
            Assert.Equal(3, await AppendAsync(journal, clock, SomeFact()));
            journal.Acknowledge(epoch, 2);
        }

        using var again = Open(folder, clock);

        Assert.Equal((epoch, 3), (again.Epoch, again.LastSeq));
        Assert.Equal([1, 2, 3], ReadAll(again).Select(row => row.Seq));
        Assert.Equal(4, await AppendAsync(again, clock, SomeFact()));
    }

    [Fact]
    public async Task What_was_acknowledged_is_remembered_and_never_more_than_there_is()
    {
        using var journal = Open(folder, clock);
        await AppendAsync(journal, clock, SomeFact(), SomeFact());

        journal.Acknowledge(journal.Epoch - 1, 2);
        Assert.Equal(0, journal.AckedSeq);
        journal.Acknowledge(journal.Epoch, 99);
        Assert.Equal(2, journal.AckedSeq);
        journal.Acknowledge(journal.Epoch, 1);

        Assert.Equal(2, journal.AckedSeq);
        Assert.Equal(0, journal.Figures().Unacknowledged);
    }

    [Fact]
    public async Task Many_producers_share_a_flush_and_each_gets_its_own_number()
    {
        using var journal = Open(folder, clock);
        var commits = 0;
        using var counting = journal.OnCommit(() => commits++);

        var entries = Enumerable.Range(0, 2000)
            .Select(_ => journal.AppendAsync(new(Start, [SomeFact()], []), CancellationToken.None))
            .ToList();
        var answers = await Task.WhenAll(entries);

        var seqs = answers.Select(answer => Assert.IsType<AppendAnswer.Recorded>(answer).Facts.Single().Seq);
        Assert.Equal(Enumerable.Range(1, 2000).Select(seq => (long)seq), seqs);
        Assert.True(commits < 1000, $"{commits} flushes for 2000 entries");
    }

    [Fact]
    public async Task An_entry_that_the_database_refuses_takes_no_number_and_no_other_entry_with_it()
    {
        using var journal = Open(folder, clock);
        var bad = new StoreWrite("INSERT INTO no_such_table VALUES (1);");

        var answers = await Task.WhenAll(
            journal.AppendAsync(new(Start, [SomeFact()], []), CancellationToken.None),
            journal.AppendAsync(new(Start, [SomeFact()], [bad]), CancellationToken.None),
            journal.AppendAsync(new(Start, [SomeFact()], []), CancellationToken.None));

        Assert.Equal(new AppendAnswer.Failed(AppendFailure.Broken), answers[1]);
        Assert.Equal([1, 2], ReadAll(journal).Select(row => row.Seq));
    }

    [Fact]
    public async Task A_damaged_file_is_put_aside_and_a_new_epoch_begins_with_the_stays_taken_over()
    {
        long epoch;
        var stay = StayId.Parse("stay-0000001");
        using (var journal = Open(folder, clock, book: new StayBook()))
        {
            epoch = journal.Epoch;
            await AppendAsync(journal, clock, new Fact.StayOpened(stay, new Credential.ByPlate(Plate.Parse("ABC1D23")), Lane, Start));
            for (var i = 0; i < 400; i++)
                await AppendAsync(journal, clock, SomeFact());
        }

        SpoilTheFactTable();
        var book = new StayBook();
        using var again = Open(folder, clock, book: book);

        Assert.True(again.Epoch > epoch);
        Assert.Equal(0, again.LastSeq);
        Assert.Single(Directory.GetFiles(folder.Path, "journal.db.damaged-*"), file => !file.EndsWith("wal", StringComparison.Ordinal) && !file.EndsWith("shm", StringComparison.Ordinal));
        Assert.Equal(stay, Assert.Single(book.FindAll([new Credential.ByPlate(Plate.Parse("ABC1D23"))])).Id);
        Assert.Equal(1, await AppendAsync(again, clock, SomeFact()));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_put_aside_too()
    {
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "journal.db"), new byte[5000], TestContext.Current.CancellationToken);

        using var journal = Open(folder, clock);

        Assert.Equal(1, await AppendAsync(journal, clock, SomeFact()));
    }

    [Fact]
    public async Task What_waits_is_written_when_the_program_ends_and_ending_twice_is_harmless()
    {
        var journal = Open(folder, clock);
        var waiting = Enumerable.Range(0, 300)
            .Select(_ => journal.AppendAsync(new(Start, [SomeFact()], []), CancellationToken.None))
            .ToList();
        journal.Dispose();
        journal.Dispose();

        Assert.All(await Task.WhenAll(waiting), answer => Assert.IsType<AppendAnswer.Recorded>(answer));
        Assert.Equal(
            new AppendAnswer.Failed(AppendFailure.Stopped),
            await journal.AppendAsync(new(Start, [SomeFact()], []), CancellationToken.None));
        using var again = Open(folder, clock);
        Assert.Equal(300, again.LastSeq);
    }

    [Fact]
    public async Task A_full_disk_is_a_clear_failure_and_what_was_recorded_stays_readable()
    {
        using var journal = Open(folder, clock, limitBytes: 1 << 20);
        Assert.True(File.Exists(Path.Combine(folder.Path, "ballast")));
        var recorded = 0L;
        AppendAnswer answer;
        while ((answer = await journal.AppendAsync(new(Start, [SomeFact()], []), CancellationToken.None)) is AppendAnswer.Recorded done)
            recorded = done.Facts[0].Seq;

        Assert.Equal(new AppendAnswer.Failed(AppendFailure.DiskFull), answer);
        Assert.True(journal.Figures().IsOutOfRoom);
        Assert.Equal(recorded, ReadAll(journal).Count);

        // The cluster has it all: the oldest may go, and the journal takes new facts again.
        journal.Acknowledge(journal.Epoch, recorded);
        Assert.Equal(recorded + 1, await AppendAsync(journal, clock, SomeFact()));
        Assert.Equal(recorded + 1, journal.ReadFrom(journal.Epoch, recorded + 1, 1).Single().Seq);
    }

    [Fact]
    public async Task A_row_that_went_bad_is_sent_without_content_and_counted()
    {
        using var journal = Open(folder, clock);
        await AppendAsync(journal, clock, SomeFact(), SomeFact(), SomeFact());
        using (var other = new SqliteConnection($"Data Source={Path.Combine(folder.Path, "journal.db")};Pooling=False"))
        {
            other.Open();
            using var spoil = other.CreateCommand();
            spoil.CommandText = "UPDATE fact SET body = zeroblob(length(body)) WHERE seq = 2";
            spoil.ExecuteNonQuery();
        }

        var rows = journal.ReadFrom(journal.Epoch, 1, 10);

        Assert.Equal([1, 2, 3], rows.Select(row => row.Seq));
        Assert.Equal(Wire.Edge.V1.FactRow.BodyOneofCase.None, rows[1].BodyCase);
        Assert.Equal(1, journal.Figures().Unreadable);
    }

    [Fact]
    public async Task The_audit_lists_orders_by_hand_the_newest_first()
    {
        using var journal = Open(folder, clock);
        foreach (var command in (string[])["command-1", "command-2"])
        {
            var order = new ManualOpen(
                CommandId.Parse(command), OperatorId.Parse("maria"), OpenReason.Service, "", StayFate.Waived, Start, Start + Duration.FromSeconds(5));
            var input = new LaneInput.OpenOrdered(order, IdSource.NewVisit(Start));
            await AppendAsync(journal, clock, new Fact.LaneHeard(Lane, input, LanePhase.Opening), SomeFact());
        }

        var seen = new LaneInput.Acknowledged(FaultCode.PassageUnseen, OperatorId.Parse("maria"));
        await AppendAsync(journal, clock, new Fact.LaneHeard(Lane, seen, LanePhase.Idle));

        var openings = journal.LatestOpenings(10);
        Assert.Equal(
            [CommandId.Parse("command-2"), CommandId.Parse("command-1")],
            openings.Select(entry => Assert.IsType<LaneInput.OpenOrdered>(entry.Order).Order.Command));
        Assert.Equal((Paulista, 3, Lane), (openings[0].Fact.Garage, openings[0].Fact.Seq, openings[0].Lane));
        Assert.Equal([seen, openings[0].Order, openings[1].Order], journal.Latest(10).Select(entry => entry.Order));
    }

    [Fact]
    public async Task A_listener_that_breaks_after_the_commit_does_not_have_facts_written_twice()
    {
        using var journal = Open(folder, clock);
        using var broken = journal.OnCommit(() => throw new InvalidOperationException("broken"));
        // Enough at once for a group of several.
        var answers = await Task.WhenAll(Enumerable.Range(0, 50)
            .Select(_ => journal.AppendAsync(new(Start, [SomeFact()], []), TestContext.Current.CancellationToken)));

        Assert.All(answers, answer => Assert.IsType<AppendAnswer.Recorded>(answer));
        Assert.Equal(50, ReadAll(journal).Count);
    }

    [Fact]
    public async Task A_disk_that_was_restored_from_a_copy_uses_no_number_again()
    {
        using var journal = Open(folder, clock);
        await AppendAsync(journal, clock, SomeFact());
        var epoch = journal.Epoch;

        await journal.LeaveEpochAsync(epoch, carryFrom: 2);
        var seq = await AppendAsync(journal, clock, SomeFact());

        Assert.True(journal.Epoch > epoch);
        Assert.Equal(1, seq);
        Assert.Equal(0, journal.AckedSeq);
    }

    [Fact]
    public async Task A_record_says_how_far_its_clock_can_be_trusted()
    {
        var moving = Clock();
        var watch = new ClockWatch(moving);
        Assert.Equal(ClockQuality.FreeRunning, watch.QualityAt(moving.GetCurrentInstant()));

        // A second is no step; an hour is, once, and so is its mend.
        Assert.Equal(Duration.FromHours(1), new ClockWatch(moving).Compare(Start + Duration.FromHours(1), Start));
        Assert.Null(watch.Compare(Start + Duration.FromSeconds(1), Start));
        Assert.Equal(ClockQuality.Synced, watch.QualityAt(moving.GetCurrentInstant()));

        moving.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal(ClockQuality.FreeRunning, watch.QualityAt(moving.GetCurrentInstant()));

        Assert.Equal(ClockQuality.Suspect, watch.QualityAt(Instant.FromUtc(1970, 1, 1, 0, 5)));
        await Task.CompletedTask;
    }

    private void SpoilTheFactTable()
    {
        var path = Path.Combine(folder.Path, "journal.db");
        var bytes = File.ReadAllBytes(path);
        // The rows of facts fill the end of the file; the tables before them stay whole.
        for (var i = bytes.Length - 3 * 4096; i < bytes.Length - 2 * 4096; i++)
            bytes[i] ^= 0x5a;
        File.WriteAllBytes(path, bytes);
    }
}
