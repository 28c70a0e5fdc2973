using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Fokus.EdgeBridge.Journal.Storage;

/// <summary>
/// The database file: how it is opened, and what is done when it is damaged. The settings that matter live in a
/// connection and not in the file, so no connection comes from a pool.
/// </summary>
internal static class StoreFile
{
    internal const string Name = "journal.db";
    private const long CheckedWholeBytes = 512L << 20;

    private static readonly string OpenConnection = SqlText.Beside<StoreReader>("open_connection");
    private static readonly string LimitPages = SqlText.Beside<StoreReader>("limit_pages");
    private static readonly string QuickCheck = SqlText.Beside<StoreReader>("quick_check");

    /// <summary>The connection that writes. Throws <see cref="SqliteException"/> when the file is damaged.</summary>
    internal static SqliteConnection OpenForWriting(string path, long limitBytes)
    {
        var connection = Connect(path, SqliteOpenMode.ReadWriteCreate);
        try
        {
            Run(connection, OpenConnection);
            var pages = Math.Max(64, limitBytes / 4096).ToString(CultureInfo.InvariantCulture);
            Run(connection, LimitPages.Replace("1073741823", pages, StringComparison.Ordinal));
            if (new FileInfo(path).Length <= CheckedWholeBytes)
                Check(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    internal static SqliteConnection OpenForReading(string path) => Connect(path, SqliteOpenMode.ReadOnly);

    internal static void Run(SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Run(connection, transaction: null, sql, values);

    internal static void Run(
        SqliteConnection connection, SqliteTransaction? transaction, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        command.ExecuteNonQuery();
    }

    /// <summary>Gives a damaged file and its log another name, so that a person can look at it. Answers the new path.</summary>
    internal static string PutAside(string path, long stamp)
    {
        var aside = string.Create(CultureInfo.InvariantCulture, $"{path}.damaged-{stamp}");
        foreach (var suffix in (string[])["", "-wal", "-shm"])
        {
            if (File.Exists(path + suffix))
                File.Move(path + suffix, aside + suffix, overwrite: true);
        }

        return aside;
    }

    internal static bool IsDamage(SqliteException fault) =>
        fault.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB;

    internal static bool IsFull(SqliteException fault) => fault.SqliteErrorCode == SQLitePCL.raw.SQLITE_FULL;

    private static void Check(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = QuickCheck;
        if (command.ExecuteScalar() is not "ok")
            throw new SqliteException("The check of the database found damage.", SQLitePCL.raw.SQLITE_CORRUPT);
    }

    private static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
        }.ToString());
        connection.Open();
        return connection;
    }
}
