using Microsoft.Data.Sqlite;

namespace Fokus.EdgeBridge.Journal.Storage;

/// <summary>
/// Reads the garage's database on a connection of its own, so that a reader never waits for a commit. A read is short:
/// a long one would keep the log from being folded back into the database.
/// </summary>
internal sealed class StoreReader(SqliteConnection connection) : IDisposable
{
    private readonly Lock door = new();

    internal List<T> Rows<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        lock (door)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            foreach (var (name, value) in values)
                command.Parameters.AddWithValue(name, value ?? DBNull.Value);
            using var rows = command.ExecuteReader();
            var found = new List<T>();
            while (rows.Read())
                found.Add(read(rows));
            return found;
        }
    }

    public void Dispose()
    {
        lock (door)
            connection.Dispose();
    }
}
