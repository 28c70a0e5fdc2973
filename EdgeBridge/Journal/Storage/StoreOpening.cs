using Microsoft.Data.Sqlite;
using NodaTime;

namespace Fokus.EdgeBridge.Journal.Storage;

/// <summary>
/// Opens the database of a garage. A damaged one is put aside and a new one with a new epoch takes its place: the gates
/// must work at once, and a person can look at the old one later.
/// </summary>
internal sealed class StoreOpening(JournalOptions options, IReadOnlyList<StoreSchema> schemas, Instant at)
{
    private static readonly string ReadHead = SqlText.Beside<StoreReader>("read_head");
    private static readonly string InsertEpoch = SqlText.Beside<StoreReader>("insert_epoch");
    private static readonly string AttachAside = SqlText.Beside<StoreReader>("attach_aside");
    private static readonly string DetachAside = SqlText.Beside<StoreReader>("detach_aside");

    private readonly string path = Path.Combine(options.Folder, StoreFile.Name);

    internal OpenedStore Open()
    {
        Directory.CreateDirectory(options.Folder);
        try
        {
            return Open(aside: null);
        }
        catch (SqliteException fault) when (StoreFile.IsDamage(fault))
        {
            return Open(StoreFile.PutAside(path, at.ToUnixTimeSeconds()));
        }
    }

    internal static void BeginEpoch(SqliteConnection connection, long epoch, Instant at, SqliteTransaction? transaction = null) =>
        StoreFile.Run(connection, transaction, InsertEpoch, ("$epoch", epoch), ("$begun", at.ToUnixTimeTicks()));

    private OpenedStore Open(string? aside)
    {
        var writer = StoreFile.OpenForWriting(path, options.LimitBytes);
        try
        {
            foreach (var schema in schemas)
                StoreFile.Run(writer, schema.Create);
            var salvaged = aside is null ? [] : Salvage(writer, aside);
            var head = Head(writer);
            if (head is null)
            {
                head = new(EpochMark.Next(options.Folder, known: 0, at), LastSeq: 0, AckedSeq: 0);
                BeginEpoch(writer, head.Epoch, at);
            }

            return new(writer, new StoreReader(StoreFile.OpenForReading(path)), head, aside, salvaged);
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    private static JournalHead? Head(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = ReadHead;
        using var rows = command.ExecuteReader();
        if (!rows.Read())
            return null;
        var head = new JournalHead(rows.GetInt64(0), rows.GetInt64(1), rows.GetInt64(2));
        return rows.GetInt64(3) == head.LastSeq
            ? head
            : throw new SqliteException("The journal's last number and its last row differ.", SQLitePCL.raw.SQLITE_CORRUPT);
    }

    /// <summary>Each room by itself: damage in one table must not cost the rows of another.</summary>
    private List<string> Salvage(SqliteConnection connection, string aside)
    {
        var rooms = new List<string>();
        foreach (var schema in schemas)
        {
            if (schema.Salvage is null)
                continue;
            try
            {
                StoreFile.Run(connection, AttachAside, ("$path", aside));
                try
                {
                    StoreFile.Run(connection, schema.Salvage);
                    rooms.Add(schema.Room);
                }
                finally
                {
                    StoreFile.Run(connection, DetachAside);
                }
            }
            catch (SqliteException)
            {
                // Not taken over: the room is missing from the list, which the journal reports.
                continue;
            }
        }

        return rooms;
    }
}
