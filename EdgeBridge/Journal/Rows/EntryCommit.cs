using Fokus.Domain.Facts;
using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Journal.Storage;
using Microsoft.Data.Sqlite;

namespace Fokus.EdgeBridge.Journal.Rows;

/// <summary>
/// Puts entries into one transaction on the writing connection. Numbers are given here, in the same transaction, so
/// that they have no gap. Used from one thread.
/// </summary>
internal sealed class EntryCommit(
    GarageId garage, SqliteConnection connection, IReadOnlyList<IProjection> projections, ClockWatch clock) : IDisposable
{
    private static readonly string UpdateLastSeq = SqlText.Beside<EntryCommit>("update_last_seq");
    private static readonly string UpsertLaneTail = SqlText.Beside<EntryCommit>("upsert_lane_tail");
    private static readonly string UpdateAckedSeq = SqlText.Beside<EntryCommit>("update_acked_seq");

    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);

    /// <summary>Writes all entries or none. Answers the facts of each, in order.</summary>
    internal List<List<RecordedFact>> Write(IReadOnlyList<JournalEntry> entries, JournalHead head)
    {
        using var transaction = connection.BeginTransaction();
        var seq = head.LastSeq;
        var tails = new Dictionary<string, long>(StringComparer.Ordinal);
        var written = new List<List<RecordedFact>>(entries.Count);
        foreach (var entry in entries)
        {
            var facts = entry.Facts
                .Select(fact => new RecordedFact(new(garage, head.Epoch, ++seq), entry.At, clock.QualityAt(entry.At), fact))
                .ToList();
            foreach (var fact in facts)
            {
                Run(FactRows.Insert(fact), transaction);
                tails[FactLanes.Of(fact.Fact)] = fact.Id.Seq;
                foreach (var write in projections.SelectMany(projection => projection.WritesFor(fact)))
                    Run(write, transaction);
            }

            foreach (var write in entry.Writes)
                Run(write, transaction);
            written.Add(facts);
        }

        // Once for a whole group: a lane is in it many times.
        foreach (var (lane, last) in tails)
            Run(TailOf(head.Epoch, lane, last), transaction);
        Run(new(UpdateLastSeq, ("$epoch", head.Epoch), ("$seq", seq)), transaction);
        Run(new(UpdateAckedSeq, ("$epoch", head.Epoch), ("$seq", head.AckedSeq)), transaction);
        transaction.Commit();
        return written;
    }

    internal static StoreWrite TailOf(long epoch, string lane, long seq) =>
        new(UpsertLaneTail, ("$epoch", epoch), ("$lane", lane), ("$seq", seq));

    /// <summary>Runs one statement by itself; answers how many rows it changed.</summary>
    internal int Run(StoreWrite write, SqliteTransaction? transaction = null)
    {
        if (!prepared.TryGetValue(write.Sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = write.Sql;
            prepared.Add(write.Sql, command);
        }

        command.Transaction = transaction;
        command.Parameters.Clear();
        foreach (var (name, value) in write.Values)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values)
            command.Dispose();
    }
}
