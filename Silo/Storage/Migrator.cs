using Npgsql;

namespace Fokus.Silo.Storage;

/// <summary>
/// Brings a database up to this version: our own schema by numbered steps, each once and only forwards, and what Orleans
/// needs. Silos that start together take turns.
/// </summary>
internal static class Migrator
{
    internal static async Task MigrateAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await RunAsync(connection, SqlText.Of("Cluster/lock_migrations"), cancellationToken);
        await RunAsync(connection, SqlText.Of("Cluster/create_migrations"), cancellationToken);
        var applied = await AppliedAsync(connection, cancellationToken);
        foreach (var (name, text) in SqlText.Migrations().Where(step => !applied.Contains(step.Name)))
        {
            await RunAsync(connection, text, cancellationToken);
            await RunAsync(connection, SqlText.Of("Cluster/note_migration"), cancellationToken, name);
        }

        // The last, for it changes the search path of the transaction.
        await RunAsync(connection, SqlText.Of("Cluster/orleans"), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<HashSet<string>> AppliedAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(SqlText.Of("Cluster/list_migrations"), connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken))
            names.Add(reader.GetString(0));
        return names;
    }

    private static async Task RunAsync(
        NpgsqlConnection connection, string sql, CancellationToken cancellationToken, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
