using Fokus.Domain.Facts;
using Fokus.Domain.Ids;
using Fokus.Wire.Mapping;
using Npgsql;

namespace Fokus.World.Ordeals.Books;

/// <summary>What the cluster has on its disk, asked of the database itself and of nobody between.</summary>
internal sealed class ClusterBooks(string connectionString)
{
    private static readonly string Facts = Text("list_stored_facts");
    private static readonly string Inversions = Text("count_inversions");
    private static readonly string Doubles = Text("count_doubles");
    private static readonly string PaidTickets = Text("list_paid_tickets");
    private static readonly string Opening = Text("find_opening");
    private static readonly string ImpossibleStays = Text("count_impossible_stays");
    private static readonly string Stored = Text("count_stored");

    /// <summary>Every fact of a garage that was stored as a fact, and not kept apart.</summary>
    internal async Task<List<RecordedFact>> FactsAsync(GarageId garage, CancellationToken cancellationToken) => await RowsAsync(
        Facts,
        garage,
        row => FactMapping.Read(garage, row.GetFieldValue<byte[]>(0)) is FactReading.Read read
            ? read.Fact
            : throw new InvalidDataException($"The cluster holds a fact of {garage} that cannot be read."),
        cancellationToken);

    /// <summary>Whether an order to open has come up as a fact.</summary>
    internal async Task<bool> HasOpeningAsync(GarageId garage, CommandId command, CancellationToken cancellationToken) =>
        (await RowsAsync(Opening, garage, row => row.GetBoolean(0), cancellationToken, command.Value))[0];

    /// <summary>How many facts of a garage are stored.</summary>
    internal async Task<long> StoredAsync(GarageId garage, CancellationToken cancellationToken) =>
        (await RowsAsync(Stored, garage, row => row.GetInt64(0), cancellationToken))[0];

    /// <summary>Facts that were stored before an earlier one of the same lane.</summary>
    internal async Task<int> InversionsAsync(GarageId garage, CancellationToken cancellationToken) =>
        (await RowsAsync(Inversions, garage, row => row.GetInt32(0), cancellationToken))[0];

    /// <summary>Stays and payments that more than one fact made, and revenue that is not the sum of the payments.</summary>
    internal async Task<int> DoublesAsync(GarageId garage, CancellationToken cancellationToken) =>
        (await RowsAsync(Doubles, garage, row => row.GetInt32(0), cancellationToken))[0];

    /// <summary>Open stays that began by a clock that stood at 1970.</summary>
    internal async Task<int> ImpossibleStaysAsync(GarageId garage, CancellationToken cancellationToken) =>
        (await RowsAsync(ImpossibleStays, garage, row => row.GetInt32(0), cancellationToken))[0];

    internal async Task<HashSet<string>> PaidTicketsAsync(GarageId garage, CancellationToken cancellationToken) =>
        new(await RowsAsync(PaidTickets, garage, row => row.GetString(0), cancellationToken), StringComparer.Ordinal);

    private async Task<List<T>> RowsAsync<T>(
        string sql, GarageId garage, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken, params object[] more)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddWithValue(garage.Value);
        foreach (var value in more)
            command.Parameters.AddWithValue(value);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(read(reader));
        return rows;
    }

    private static string Text(string name)
    {
        var type = typeof(ClusterBooks);
        using var stream = type.Assembly.GetManifestResourceStream($"{type.Namespace}.{name}.sql")
            ?? throw new InvalidOperationException($"The file {name}.sql is not part of the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
