using Fokus.Domain.Facts;
using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Journal.Memory;
using Fokus.EdgeBridge.Journal.Rows;
using Fokus.EdgeBridge.Journal.Storage;
using Fokus.Wire.Edge.V1;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Journal;

/// <summary>
/// Everything that happened in the garage, in order, on the disk before anybody acts on it. It is also where the cluster
/// gets the facts from, whenever there is a link.
/// </summary>
internal sealed partial class FactJournal : IAudit, IDisposable
{
    /// <summary>The most facts that are read at once, and that one frame to the cluster holds.</summary>
    internal const int BatchLimit = 200;

    private static readonly string ReadFigures = SqlText.Beside<EntryCommit>("read_figures");
    private static readonly string ReadFirstSeq = SqlText.Beside<EntryCommit>("read_first_seq");

    private readonly GarageId garage;
    private readonly JournalOptions options;
    private readonly StoreReader store;
    private readonly JournalWriter writer;
    private readonly LaneTrails trails;
    private readonly ClockWatch watch;
    private readonly ILogger logger;
    private long unreadable;
    private long lastUnreadable;

    private FactJournal(WriterParts parts)
    {
        garage = parts.Garage;
        options = parts.Options;
        store = parts.Store.Reader;
        logger = parts.Logger;
        trails = parts.Trails;
        watch = parts.Watch;
        writer = new(parts);
    }

    internal long Epoch => writer.Head.Epoch;

    /// <summary>The last fact of the epoch; 0 before the first.</summary>
    internal long LastSeq => writer.Head.LastSeq;

    /// <summary>The last fact that the cluster has on its disk.</summary>
    internal long AckedSeq => writer.Head.AckedSeq;

    /// <summary>The clock was impossible and has just been set; <c>null</c> once it is recorded.</summary>
    internal Fact.ClockRighted? DueRighting => watch.Due;

    /// <summary>Reads the tables beside the facts.</summary>
    internal StoreReader Store => store;

    /// <summary>The tables of the journal itself.</summary>
    internal static StoreSchema Schema { get; } = new(
        "Journal",
        SqlText.Beside<StoreReader>("create_journal"),
        SqlText.Beside<StoreReader>("salvage_journal"),
        SqlText.Beside<StoreReader>("trim_journal"));

    /// <summary>Opens the database, or makes it. A damaged one is put aside, loudly, and a new epoch begins.</summary>
    internal static FactJournal Open(JournalParts parts)
    {
        var (garage, options, clock, logger) = (parts.Garage, parts.Options, parts.Clock, parts.Logger);
        IReadOnlyList<StoreSchema> schemas = [Schema, RememberedCommands.Schema, .. parts.Schemas];
        var opened = new StoreOpening(options, schemas, clock.GetCurrentInstant()).Open();
        if (opened.Aside is { } aside)
        {
            var salvaged = string.Join(", ", opened.Salvaged);
            LogDamaged(logger, aside, opened.Head.Epoch, salvaged);
        }

        foreach (var projection in parts.Projections)
            projection.Load(opened.Reader);
        if (FactRows.Read(opened.Reader, (opened.Head.Epoch, opened.Head.LastSeq), 1, _ => { }) is [var last])
            parts.Watch.Resume(Instant.FromUnixTimeTicks(last.AtUnixTicks));
        return new(new(garage, options, opened, schemas, parts.Projections, new LaneTrails(), parts.Watch, clock, logger));
    }

    /// <summary>
    /// Commits an entry. It is on the disk when this returns <see cref="AppendAnswer.Recorded"/>; what has been queued is
    /// written even if nobody waits any more.
    /// </summary>
    internal Task<AppendAnswer> AppendAsync(JournalEntry entry, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return writer.Append(entry);
    }

    /// <summary>Facts of an epoch from a number on, at most <see cref="BatchLimit"/>.</summary>
    internal IReadOnlyList<FactRow> ReadFrom(long epoch, long seq, int most) =>
        FactRows.Read(store, (epoch, seq), Math.Clamp(most, 1, BatchLimit), NoteUnreadable);

    /// <summary>The cluster has everything up to a number. What it cannot have, it has not.</summary>
    internal void Acknowledge(long epoch, long seq)
    {
        var head = writer.Head;
        if (epoch == head.Epoch)
            writer.Acknowledge(Math.Min(seq, head.LastSeq));
    }

    /// <summary>The cluster lost what it had acknowledged: from here on it is sent again, and kept until then.</summary>
    internal void TakeBackAcknowledgement(long epoch, long seq)
    {
        if (epoch == Epoch)
            writer.TakeBackAcknowledgement(seq);
    }

    /// <summary>
    /// The disk was restored from a copy: the cluster has other facts under the same numbers. A new epoch begins, with all
    /// that this disk holds from <paramref name="carryFrom"/> on.
    /// </summary>
    internal async Task LeaveEpochAsync(long epoch, long carryFrom)
    {
        LogLeft(logger, epoch, LastSeq, Math.Max(0, LastSeq - carryFrom + 1));
        await writer.LeaveEpoch(epoch, carryFrom);
    }

    /// <summary>The first fact of an epoch that is still kept.</summary>
    internal long FirstSeq(long epoch) =>
        store.Rows(ReadFirstSeq, row => row.GetInt64(0), ("$epoch", epoch)).FirstOrDefault(1);

    /// <summary>For each lane that has only a few of them: its facts after the last one that the cluster has.</summary>
    internal IReadOnlyList<(string Lane, IReadOnlyList<long> Seqs)> Quiet(long acked) => trails.After(acked);

    /// <summary>Calls <paramref name="listener"/> after each commit and before its answers, from the writing thread, until disposed.</summary>
    internal IDisposable OnCommit(Action listener)
    {
        writer.Listen(listener);
        return new Listening(() => writer.StopListening(listener));
    }

    internal JournalFigures Figures()
    {
        var head = writer.Head;
        var (first, oldest, used) = store.Rows(
            ReadFigures,
            row => (
                First: row.IsDBNull(0) ? head.LastSeq + 1 : row.GetInt64(0),
                Oldest: row.IsDBNull(1) ? (Instant?)null : Instant.FromUnixTimeTicks(row.GetInt64(1)),
                Used: row.GetInt64(2)),
            ("$epoch", head.Epoch),
            ("$acked", head.AckedSeq))[0];
        return new(
            head.LastSeq - first + 1,
            head.LastSeq - head.AckedSeq,
            oldest,
            used,
            options.LimitBytes,
            Interlocked.Read(ref unreadable),
            writer.IsOutOfRoom);
    }

    /// <inheritdoc/>
    public IReadOnlyList<AuditEntry> Latest(int count) =>
        FactRows.Ordered(store, garage, Math.Clamp(count, 1, 1000)).Select(AuditEntry.Of).ToList();

    /// <inheritdoc/>
    public IReadOnlyList<AuditEntry> LatestOpenings(int count) =>
        FactRows.OpenedByHand(store, garage, Math.Clamp(count, 1, 1000)).Select(AuditEntry.Of).ToList();

    public void Dispose() => writer.Dispose();

    private void NoteUnreadable(long seq)
    {
        // A row is asked for again after each reconnect; it is one fault all the same.
        if (Interlocked.Exchange(ref lastUnreadable, seq) == seq)
            return;
        Interlocked.Increment(ref unreadable);
        LogUnreadable(logger, Epoch, seq);
    }

    private sealed class Listening(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
