using Fokus.Domain.Facts;
using Fokus.Domain.Ids;
using Fokus.Domain.Tariffs;
using Fokus.Grains.Stores;
using Fokus.Wire.Edge.V1;
using Fokus.Wire.Mapping;
using Google.Protobuf;

namespace Fokus.Silo.Storage.Facts;

/// <summary>Reads the facts that are on disk.</summary>
internal sealed partial class FactStore(Database database, ILogger<FactStore> logger) : IFactStore
{
    private static readonly string LaneFacts = SqlText.Of("Facts/list_lane_facts");
    private static readonly string Facts = SqlText.Of("Facts/list_facts");
    private static readonly string Find = SqlText.Of("Facts/find_fact");
    private static readonly JsonFormatter Json = new(JsonFormatter.Settings.Default.WithPreserveProtoFieldNames(true));

    public async Task<IReadOnlyList<RecordedFact>> ReadLaneAsync(
        GarageId garage, LaneId lane, FactPlace after, int limit, CancellationToken cancellationToken)
    {
        var bodies = await database.ListAsync(
            LaneFacts, row => row.Bytes(0), cancellationToken, garage.Value, lane.Value, after.Epoch, after.Seq, limit);
        return [.. bodies.Select(body => Read(garage, body)).OfType<RecordedFact>()];
    }

    /// <summary>Facts of a garage after a place, in order.</summary>
    internal async Task<IReadOnlyList<StoredFact>> ListAsync(
        GarageId garage, FactPlace after, int limit, CancellationToken cancellationToken) => await database.ListAsync(
            Facts,
            row => new StoredFact(
                new(row.GetInt64(0), row.GetInt64(1)),
                row.At(2),
                row.GetString(3),
                row.TextOrNull(4),
                row.TextOrNull(5),
                Json.Format(FactRow.Parser.ParseFrom(row.Bytes(6)))),
            cancellationToken,
            garage.Value,
            after.Epoch,
            after.Seq,
            limit);

    /// <summary>The quote that a payment paid; <c>null</c> when the fact is not a payment.</summary>
    internal async Task<Quote?> FindQuoteAsync(GarageId garage, FactPlace place, CancellationToken cancellationToken)
    {
        var body = await database.FindAsync(Find, row => row.Bytes(0), cancellationToken, garage.Value, place.Epoch, place.Seq);
        return body is not null && Read(garage, body)?.Fact is Fact.StayPaid paid ? paid.Quote : null;
    }

    /// <summary>What is here was read before it was stored; only a version that knows less can fail to read it again.</summary>
    private RecordedFact? Read(GarageId garage, byte[] body)
    {
        var reading = FactMapping.Read(garage, body);
        if (reading is FactReading.Read read)
            return read.Fact;
        LogUnread(logger, garage, ((FactReading.Refused)reading).Why);
        return null;
    }
}
