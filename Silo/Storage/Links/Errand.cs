using Npgsql;

namespace Fokus.Silo.Storage.Links;

/// <summary>Statements that are done together or not at all. What was not committed when it is disposed is undone.</summary>
internal sealed class Errand : IAsyncDisposable
{
    private readonly NpgsqlConnection connection;
    private readonly NpgsqlTransaction transaction;

    private Errand(NpgsqlConnection connection, NpgsqlTransaction transaction) => (this.connection, this.transaction) = (connection, transaction);

    internal static async Task<Errand> BeginAsync(Database database, CancellationToken cancellationToken)
    {
        var opened = await database.Source.OpenConnectionAsync(cancellationToken);
        return new(opened, await opened.BeginTransactionAsync(cancellationToken));
    }

    /// <summary>Runs one statement; answers how many rows it touched.</summary>
    internal async Task<int> RunAsync(string sql, CancellationToken cancellationToken, params object?[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        Database.Fill(command.Parameters, values);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Every row of a query.</summary>
    internal async Task<List<T>> ListAsync<T>(
        string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken, params object?[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        Database.Fill(command.Parameters, values);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(read(reader));
        return rows;
    }

    internal Task CommitAsync(CancellationToken cancellationToken) => transaction.CommitAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
