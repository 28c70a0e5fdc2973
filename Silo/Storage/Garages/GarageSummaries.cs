using System.Collections.Immutable;
using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using Fokus.Domain.Time;
using Fokus.Grains.Interfaces.Garages;
using NodaTime;

namespace Fokus.Silo.Storage.Garages;

/// <summary>Garages in numbers, from the projections. Which day it is in a garage comes from its own zone.</summary>
internal sealed class GarageSummaries(Database database)
{
    private static readonly string Garages = SqlText.Of("Garages/list_summaries");
    private static readonly string Revenue = SqlText.Of("Garages/list_recent_revenue");
    private static readonly string Faults = SqlText.Of("Garages/list_open_faults");

    /// <param name="garage">Which; <c>null</c> for all.</param>
    /// <param name="at">Now.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal async Task<ImmutableArray<GarageSummary>> ListAsync(
        GarageId? garage, Instant at, CancellationToken cancellationToken)
    {
        var revenue = (await database.ListAsync(
                Revenue,
                row => (Garage: row.GetString(0), Day: row.Day(1), Amount: Brl.FromCentavos(row.GetInt64(2))),
                cancellationToken,
                garage?.Value,
                at.InUtc().Date))
            .ToDictionary(row => (row.Garage, row.Day), row => row.Amount);
        var faults = (await database.ListAsync(
                Faults,
                row => (Garage: row.GetString(0), Fault: ToFault(row.GetString(1), row.GetInt32(2), row.At(3))),
                cancellationToken,
                garage?.Value))
            .ToLookup(row => row.Garage, row => row.Fault, StringComparer.Ordinal);
        var rows = await database.ListAsync(
            Garages,
            row => new GarageSummary(
                GarageId.Parse(row.GetString(0)),
                row.GetString(1),
                IsConnected: false,
                row.AtOrNull(2),
                row.GetInt32(3),
                (int)row.GetInt64(5),
                revenue.GetValueOrDefault((row.GetString(0), GarageZone.Parse(row.GetString(4)).DayOf(at))),
                [.. faults[row.GetString(0)].OrderBy(fault => FaultCatalogue.Of(fault.Fault).Priority)]),
            cancellationToken,
            garage?.Value);
        return [.. rows];
    }

    private static OpenFault ToFault(string lane, int code, Instant raisedAt) =>
        new(lane.Length == 0 ? null : LaneId.Parse(lane), (FaultCode)code, raisedAt);
}
