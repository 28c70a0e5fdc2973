using Fokus.Domain.Ids;
using Fokus.Silo.Storage;
using Fokus.Silo.Storage.Facts;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace Fokus.Silo.Tests.Storage;

/// <summary>A ledger with a garage of its own, and what the tables hold afterwards.</summary>
internal static class LedgerBench
{
    internal static async Task<(Database Database, GarageId Garage, FactLedger Ledger)> BeginAsync(this Postgres postgres, string garage)
    {
        var database = await postgres.SharedAsync();
        return (
            database,
            await Given.GarageAsync(database, garage),
            new FactLedger(database, TimeProvider.System, NullLogger<FactLedger>.Instance));
    }

    internal static Task<long> RevenueAsync(Database database, GarageId garage) =>
        CountAsync(database, "select coalesce(sum(amount_centavos), 0)::bigint from revenue where garage = $1", garage);

    internal static async Task<long> CountAsync(Database database, string sql, GarageId garage) =>
        (await database.ListAsync(sql, row => row.GetInt64(0), CancellationToken.None, garage.Value))[0];

    internal static async Task<Grains.Interfaces.Garages.GarageSummary> SummaryAsync(Database database, GarageId garage, Instant at) =>
        (await Given.Garages(database).SummariseAsync(garage, at, CancellationToken.None))!;
}
