using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Domain.Stays;
using Fokus.Grains.Stores;

namespace Fokus.Silo.Storage.Audit;

/// <summary>Who opened which gate by hand, as the garages report it.</summary>
internal sealed class AuditStore(Database database)
{
    private static readonly string Openings = SqlText.Of("Audit/list_openings");

    /// <summary>The newest first.</summary>
    internal async Task<IReadOnlyList<OpeningRow>> ListAsync(GarageId garage, int limit, CancellationToken cancellationToken) =>
        await database.ListAsync(
            Openings,
            row => new OpeningRow(
                CommandId.Parse(row.GetString(0)),
                LaneId.Parse(row.GetString(1)),
                OperatorId.Parse(row.GetString(2)),
                (OpenReason)row.GetInt32(3),
                row.GetString(4),
                (StayFate)row.GetInt32(5),
                row.At(6),
                row.At(7),
                (GateOutcome?)row.IntOrNull(8),
                new FactPlace(row.GetInt64(9), row.GetInt64(10))),
            cancellationToken,
            garage.Value,
            limit);
}
