using System.Collections.Concurrent;
using System.Collections.Immutable;
using Fokus.Domain.Facts;
using Fokus.EdgeBridge.Journal.Storage;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Journal.Rows;

/// <summary>
/// The one thread that writes. What waits is committed together: one flush of the disk for up to a whole group. An
/// answer is given after the flush, never before.
/// </summary>
internal sealed partial class JournalWriter : IDisposable
{
    private const int IdleMilliseconds = 500;
    private const int TrimRows = 2000;
    private static readonly Duration TrimEvery = Duration.FromHours(1);

    private readonly BlockingCollection<PendingEntry> queue;
    private readonly WriterParts parts;
    private readonly EntryCommit commit;
    private readonly StoreUpkeep upkeep;
    private readonly EpochChange change;
    private readonly LaneTrails trails;
    private readonly Thread thread;
    private JournalHead head;
    private long acked;
    private UsedUp? asked;
    private int isDisposed;
    private Instant trimmedAt;
    private volatile bool isOutOfRoom;
    private ImmutableList<Action> listeners = [];

    internal JournalWriter(WriterParts parts)
    {
        this.parts = parts;
        queue = new(parts.Options.QueueLimit);
        commit = new(parts.Garage, parts.Store.Writer, parts.Projections, parts.Watch);
        upkeep = new(parts.Options, parts.Schemas, commit);
        change = new(parts.Store.Writer, commit, parts.Options);
        trails = parts.Trails;
        trails.Begin(parts.Store.Reader, parts.Store.Head);
        head = parts.Store.Head;
        acked = head.AckedSeq;
        trimmedAt = parts.Clock.GetCurrentInstant() - TrimEvery;
        upkeep.Ballast.TryHold();
        thread = new(Write) { Name = "journal", IsBackground = true };
        thread.Start();
    }

    internal JournalHead Head => Volatile.Read(ref head) with { AckedSeq = Interlocked.Read(ref acked) };

    internal bool IsOutOfRoom => isOutOfRoom;

    internal Task<AppendAnswer> Append(JournalEntry entry)
    {
        var pending = new PendingEntry(entry);
        try
        {
            if (!queue.TryAdd(pending))
                pending.Answered(new AppendAnswer.Failed(AppendFailure.Overloaded));
        }
        catch (InvalidOperationException)
        {
            pending.Answered(new AppendAnswer.Failed(AppendFailure.Stopped));
        }

        return pending.Answer;
    }

    /// <summary>Has a listener called after each commit and before its answers, from the writing thread; it returns at once.</summary>
    internal void Listen(Action listener) => ImmutableInterlocked.Update(ref listeners, all => all.Add(listener));

    internal void StopListening(Action listener) => ImmutableInterlocked.Update(ref listeners, all => all.Remove(listener));

    /// <summary>In memory at once; on the disk with the next commit. After a crash the cluster says it again.</summary>
    internal void Acknowledge(long seq)
    {
        var before = Interlocked.Read(ref acked);
        while (seq > before)
        {
            var seen = Interlocked.CompareExchange(ref acked, seq, before);
            if (seen == before)
                return;
            before = seen;
        }
    }

    /// <summary>The cluster has less than it had acknowledged: what it lacks must not be deleted.</summary>
    internal void TakeBackAcknowledgement(long seq)
    {
        var before = Interlocked.Read(ref acked);
        while (seq < before)
        {
            var seen = Interlocked.CompareExchange(ref acked, seq, before);
            if (seen == before)
                return;
            before = seen;
        }
    }

    /// <summary>Begins an epoch above one that is used up, before anything else is written; the empty entry is answered after it.</summary>
    internal Task<AppendAnswer> LeaveEpoch(long epoch, long carryFrom)
    {
        Interlocked.Exchange(ref asked, new(epoch, carryFrom));
        return Append(new(parts.Clock.GetCurrentInstant(), [], []));
    }

    /// <summary>Writes what waits, then ends. A container disposes once for each name under which it knows the journal.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref isDisposed, 1) == 1)
            return;
        queue.CompleteAdding();
        thread.Join();
        queue.Dispose();
        commit.Dispose();
        parts.Store.Reader.Dispose();
        parts.Store.Writer.Dispose();
    }

    private void Write()
    {
        var group = new List<PendingEntry>(parts.Options.GroupLimit);
        while (!queue.IsCompleted)
        {
            group.Clear();
            if (queue.TryTake(out var first, IdleMilliseconds))
            {
                group.Add(first);
                while (group.Count < parts.Options.GroupLimit && queue.TryTake(out var more))
                    group.Add(more);
            }

            try
            {
                BeginAskedEpoch();
                if (group.Count > 0)
                    Commit(group);
                else
                    Rest();
            }
            catch (Exception fault)
            {
                // The outermost door of the thread: whoever waits must hear it, and the next group has its own chance.
                LogBroken(parts.Logger, fault);
                group.ForEach(pending => pending.Answered(new AppendAnswer.Failed(AppendFailure.Broken)));
            }
        }
    }

    private void Commit(List<PendingEntry> group)
    {
        try
        {
            CommitTogether(group);
            isOutOfRoom = isOutOfRoom && !upkeep.Ballast.IsHeld;
        }
        catch (SqliteException fault) when (StoreFile.IsFull(fault))
        {
            CommitAfterMakingRoom(group);
        }
        catch (Exception fault) when (group.Count > 1)
        {
            // One entry must not take the others with it.
            LogSplit(parts.Logger, fault, group.Count);
            foreach (var pending in group)
                CommitAlone(pending);
        }
    }

    private void CommitAfterMakingRoom(List<PendingEntry> group)
    {
        if (!isOutOfRoom)
            LogFull(parts.Logger);
        isOutOfRoom = true;
        try
        {
            upkeep.MakeRoom(Head);
            CommitTogether(group);
        }
        catch (SqliteException fault) when (StoreFile.IsFull(fault))
        {
            group.ForEach(pending => pending.Answered(new AppendAnswer.Failed(AppendFailure.DiskFull)));
        }
    }

    private void CommitAlone(PendingEntry pending)
    {
        try
        {
            CommitTogether([pending]);
        }
        catch (Exception fault)
        {
            LogBroken(parts.Logger, fault);
            pending.Answered(new AppendAnswer.Failed(AppendFailure.Broken));
        }
    }

    private void CommitTogether(List<PendingEntry> group)
    {
        var now = Head;
        var righted = parts.Watch.Due;
        List<JournalEntry> entries = righted is null ? [] : [new(parts.Clock.GetCurrentInstant(), [righted], [])];
        var written = commit.Write([.. entries, .. group.Select(pending => pending.Entry)], now);
        if (righted is not null)
        {
            parts.Watch.Recorded(righted);
            LogRighted(parts.Logger, righted.Before, righted.By);
        }

        var count = written.Sum(facts => facts.Count);
        Volatile.Write(ref head, now with { LastSeq = now.LastSeq + count });
        Tell(written);
        for (var i = 0; i < group.Count; i++)
            group[i].Answered(new AppendAnswer.Recorded(written[i + entries.Count].ConvertAll(fact => fact.Id)));
    }

    /// <summary>It is on the disk: whatever breaks from here on, writing it once more would double it.</summary>
    private void Tell(List<List<RecordedFact>> written)
    {
        try
        {
            foreach (var fact in written.SelectMany(facts => facts))
            {
                trails.Note(FactLanes.Of(fact.Fact), fact.Id.Seq);
                foreach (var projection in parts.Projections)
                    projection.Applied(fact);
            }

            listeners.ForEach(listener => listener());
        }
        catch (Exception fault)
        {
            LogNotTold(parts.Logger, fault);
        }
    }

    /// <summary>Nothing waits: note what was acknowledged, and now and then tidy up.</summary>
    private void Rest()
    {
        try
        {
            if (Interlocked.Read(ref acked) != head.AckedSeq)
            {
                commit.Write([], Head);
                Volatile.Write(ref head, Head);
            }

            if (parts.Watch.Due is not null)
                CommitTogether([]);
            var at = parts.Clock.GetCurrentInstant();
            if (at - trimmedAt >= TrimEvery)
            {
                var more = upkeep.Trim(Head, at, TrimRows);
                trimmedAt = more ? trimmedAt : at;
            }

            if (isOutOfRoom && upkeep.HasRoomAgain())
                isOutOfRoom = false;
        }
        catch (SqliteException fault) when (StoreFile.IsFull(fault))
        {
            isOutOfRoom = true;
        }
    }

    private void BeginAskedEpoch()
    {
        if (Interlocked.Exchange(ref asked, null) is not { } used || used.Epoch < head.Epoch)
            return;
        var next = change.Begin(used.Epoch, used.CarryFrom, parts.Clock.GetCurrentInstant());
        trails.Begin(parts.Store.Reader, next);
        Interlocked.Exchange(ref acked, 0);
        Volatile.Write(ref head, next);
        listeners.ForEach(listener => listener());
    }

    /// <summary>An epoch whose numbers are used up, and the first of its facts that the cluster does not have.</summary>
    private sealed record UsedUp(long Epoch, long CarryFrom);
}
