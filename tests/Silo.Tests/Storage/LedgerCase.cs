using Fokus.Domain.Ids;
using Fokus.Grains.Interfaces.Garages;
using Fokus.Silo.Storage;
using Fokus.Silo.Storage.Facts;
using Fokus.Wire.Edge.V1;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace Fokus.Silo.Tests.Storage;

/// <summary>A ledger over the shared database, and what people see of a garage in it.</summary>
internal static class LedgerCase
{
    internal static async Task<(Database Database, GarageId Garage, FactLedger Ledger)> BeginAsync(Postgres postgres, string garage)
    {
        var database = await postgres.SharedAsync();
        return (
            database,
            await Given.GarageAsync(database, garage),
            new FactLedger(database, TimeProvider.System, NullLogger<FactLedger>.Instance));
    }

    /// <summary>Opened, paid 12.00, paid 4.00 more, left.</summary>
    internal static IEnumerable<FactRow> StayOf(GarageId garage, int stay)
    {
        var (id, seq) = ($"stay-{stay:0000}", stay * 4);
        yield return Given.Row(garage, seq + 1, Given.Opened(id));
        yield return Given.Row(garage, seq + 2, Given.Paid($"payment-{stay:0000}-1", id, 12_00, Given.Noon));
        yield return Given.Row(garage, seq + 3, Given.Paid($"payment-{stay:0000}-2", id, 4_00, Given.Noon));
        yield return Given.Row(garage, seq + 4, Given.Left(id));
    }

    internal static Task<long> RevenueAsync(Database database, GarageId garage) =>
        CountAsync(database, "select coalesce(sum(amount_centavos), 0)::bigint from revenue where garage = $1", garage);

    internal static async Task<long> CountAsync(Database database, string sql, GarageId garage) =>
        (await database.ListAsync(sql, row => row.GetInt64(0), CancellationToken.None, garage.Value))[0];

    internal static async Task<GarageSummary> SummaryAsync(Database database, GarageId garage, Instant at) =>
        (await Given.Garages(database).SummariseAsync(garage, at, CancellationToken.None))!;
}
