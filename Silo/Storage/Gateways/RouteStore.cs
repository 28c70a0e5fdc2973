using System.Security.Cryptography;
using System.Text.Json;
using Fokus.Domain.Ids;
using Fokus.Silo.Storage.Fronts;
using Npgsql;

namespace Fokus.Silo.Storage.Gateways;

/// <summary>
/// The picture that the gateways have. Its number is kept with a digest of what it shows: whoever reads a changed
/// picture gives it the next number, under a lock, so that all silos give it the same one.
/// </summary>
internal sealed class RouteStore(Database database)
{
    private static readonly string Lock = SqlText.Of("Gateways/lock_routes");
    private static readonly string Routes = SqlText.Of("Gateways/list_routes");
    private static readonly string Silos = SqlText.Of("Gateways/list_silos");
    private static readonly string PanelFront = SqlText.Of("Gateways/find_panel_front");
    private static readonly string Count = SqlText.Of("Gateways/count_routes");

    internal async Task<RoutePicture> ReadAsync(string zone, CancellationToken cancellationToken)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ListAsync(connection, Lock, _ => 0, cancellationToken);
        var rows = await ListAsync(connection, Routes, ReadRow, cancellationToken);
        var panel = (await ListAsync(connection, PanelFront, row => row.GetString(0), cancellationToken)).FirstOrDefault();
        var silos = await ListAsync(connection, Silos, row => row.GetString(0), cancellationToken);
        var digest = Digest(zone, rows, silos, panel);
        var numbers = await ListAsync(connection, Count, row => row.GetInt64(0), cancellationToken, digest);
        await transaction.CommitAsync(cancellationToken);
        return new(numbers[0], [.. rows.Select(row => row.Way with { Front = FrontStore.Read(row.Front) })], [.. silos], FrontStore.Read(panel).Rules);
    }

    private static (GarageWay Way, string? Front) ReadRow(NpgsqlDataReader row) => (
        new GarageWay(GarageId.Parse(row.GetString(0)), row.GetString(1), row.GetString(2), row.GetString(3), PublicFront.Plain),
        row.TextOrNull(4));

    private static byte[] Digest(string zone, List<(GarageWay Way, string? Front)> rows, List<string> silos, string? panel)
    {
        var shown = rows.Select(row => new[] { row.Way.Garage.Value, row.Way.Name, row.Way.Address, row.Way.LocalAddress, row.Front });
        return SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes<object?[]>([zone, shown, silos, panel]));
    }

    private static async Task<List<T>> ListAsync<T>(
        NpgsqlConnection connection,
        string sql,
        Func<NpgsqlDataReader, T> read,
        CancellationToken cancellationToken,
        params object?[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        Database.Fill(command.Parameters, values);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(read(reader));
        return rows;
    }
}
