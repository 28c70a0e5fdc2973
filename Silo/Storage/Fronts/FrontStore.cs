using System.Text.Json;
using Fokus.Domain.Ids;
using Npgsql;

namespace Fokus.Silo.Storage.Fronts;

/// <summary>The public fronts, each a whole document.</summary>
internal sealed class FrontStore(Database database)
{
    /// <summary>The front of the chain console; no garage may have this id.</summary>
    internal const string Panel = "painel";

    private static readonly string Put = SqlText.Of("Fronts/put_front");
    private static readonly string Find = SqlText.Of("Fronts/find_front");
    private static readonly string DeleteHosts = SqlText.Of("Fronts/delete_hosts");
    private static readonly string InsertHosts = SqlText.Of("Fronts/insert_hosts");

    internal static PublicFront Read(string? document) =>
        document is null ? PublicFront.Plain : JsonSerializer.Deserialize<PublicFront>(document) ?? PublicFront.Plain;

    internal async Task<PublicFront> FindAsync(string front, CancellationToken cancellationToken) =>
        Read(await database.FindAsync(Find, row => row.GetString(0), cancellationToken, front));

    internal Task PutPanelAsync(PublicFront front, CancellationToken cancellationToken) =>
        database.RunAsync(Put, cancellationToken, Panel, JsonSerializer.Serialize(front));

    /// <summary>Keeps a garage's front, whole or not at all; answers the hosts that belong to other garages.</summary>
    internal async Task<IReadOnlyList<string>> PutAsync(GarageId garage, PublicFront front, CancellationToken cancellationToken)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await RunAsync(connection, DeleteHosts, cancellationToken, garage.Value);
        var taken = await RunAsync(connection, InsertHosts, cancellationToken, garage.Value, front.Hosts.ToArray());
        var foreign = front.Hosts.Except(taken, StringComparer.Ordinal).ToList();
        if (foreign.Count > 0)
            return foreign;
        await RunAsync(connection, Put, cancellationToken, garage.Value, JsonSerializer.Serialize(front));
        await transaction.CommitAsync(cancellationToken);
        return [];
    }

    private static async Task<List<string>> RunAsync(
        NpgsqlConnection connection, string sql, CancellationToken cancellationToken, params object?[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        Database.Fill(command.Parameters, values);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(reader.GetString(0));
        return rows;
    }
}
