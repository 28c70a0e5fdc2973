using NodaTime;
using Npgsql;

namespace Fokus.Silo.Storage;

/// <summary>Runs the statements of the stores. Values go as $1, $2 … and never into the text.</summary>
internal sealed class Database(NpgsqlDataSource source)
{
    internal NpgsqlDataSource Source => source;

    /// <summary>Runs one statement; answers how many rows it touched.</summary>
    internal async Task<int> RunAsync(string sql, CancellationToken cancellationToken, params object?[] values)
    {
        await using var command = source.CreateCommand(sql);
        Fill(command.Parameters, values);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Every row of a query.</summary>
    internal async Task<List<T>> ListAsync<T>(
        string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken, params object?[] values)
    {
        await using var command = source.CreateCommand(sql);
        Fill(command.Parameters, values);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(read(reader));
        return rows;
    }

    /// <summary>The first row of a query; <c>null</c> when there is none.</summary>
    internal async Task<T?> FindAsync<T>(
        string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken, params object?[] values)
        where T : class => (await ListAsync(sql, read, cancellationToken, values)).FirstOrDefault();

    internal static void Fill(NpgsqlParameterCollection parameters, ReadOnlySpan<object?> values)
    {
        foreach (var value in values)
            parameters.Add(new NpgsqlParameter { Value = ToColumn(value) });
    }

    private static object ToColumn(object? value) => value switch
    {
        null => DBNull.Value,
        Instant at => at.ToDateTimeOffset(),
        LocalDate day => day.ToDateOnly(),
        _ => value,
    };
}
