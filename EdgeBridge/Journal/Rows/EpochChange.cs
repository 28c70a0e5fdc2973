using Fokus.EdgeBridge.Journal.Storage;
using Google.Protobuf;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Fokus.EdgeBridge.Journal.Rows;

/// <summary>
/// Leaves an epoch whose numbers are used up, and takes along what the cluster does not have of it: the same facts, with
/// new numbers, before anything newer. Used from the writing thread.
/// </summary>
internal sealed class EpochChange(SqliteConnection connection, EntryCommit commit, JournalOptions options)
{
    private static readonly string ReadToCarry = SqlText.Beside<EpochChange>("read_to_carry");
    private static readonly string UpdateLastSeq = SqlText.Beside<EpochChange>("update_last_seq");
    private static readonly string CloseEpoch = SqlText.Beside<EpochChange>("close_epoch");

    /// <summary>Begins the next epoch with all that the one before holds from a fact on. All of it, or nothing.</summary>
    internal JournalHead Begin(long used, long carryFrom, Instant at)
    {
        var next = EpochMark.Next(options.Folder, used, at);
        using var transaction = connection.BeginTransaction();
        StoreOpening.BeginEpoch(connection, next, at, transaction);
        var carried = Carry((used, carryFrom), next, transaction);
        commit.Run(new(UpdateLastSeq, ("$epoch", next), ("$seq", carried)), transaction);
        commit.Run(new(CloseEpoch, ("$epoch", used)), transaction);
        transaction.Commit();
        return new(next, carried, AckedSeq: 0);
    }

    private long Carry((long Epoch, long Seq) from, long next, SqliteTransaction transaction)
    {
        var tails = new Dictionary<string, long>(StringComparer.Ordinal);
        var seq = 0L;
        using var read = connection.CreateCommand();
        read.CommandText = ReadToCarry;
        read.Transaction = transaction;
        read.Parameters.AddWithValue("$epoch", from.Epoch);
        read.Parameters.AddWithValue("$seq", from.Seq);
        using var rows = read.ExecuteReader();
        while (rows.Read())
        {
            var body = (byte[])rows[4];
            var known = FactRows.Checked(body, rows.GetInt64(3), from.Epoch, rows.GetInt64(0));
            var row = known ?? new() { AtUnixTicks = rows.GetInt64(1) };
            (row.Epoch, row.Seq) = (next, ++seq);
            // One that cannot be read goes along as it is: it is told and kept apart when it is sent.
            commit.Run(FactRows.Insert(row, rows.GetString(2), known is null ? body : row.ToByteArray()), transaction);
            tails[FactLanes.Of(row)] = seq;
        }

        foreach (var (lane, last) in tails)
            commit.Run(EntryCommit.TailOf(next, lane, last), transaction);
        return seq;
    }
}
