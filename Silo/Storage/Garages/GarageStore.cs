using System.Collections.Immutable;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;
using Fokus.Grains.Interfaces.Garages;
using Fokus.Grains.Stores;
using NodaTime;
using Npgsql;

namespace Fokus.Silo.Storage.Garages;

/// <summary>Garages, their lanes and the book in force.</summary>
internal sealed class GarageStore(Database database, GarageSummaries summaries) : IGarageStore
{
    private static readonly string Put = SqlText.Of("Garages/put_garage");
    private static readonly string Find = SqlText.Of("Garages/find_garage");
    private static readonly string Lanes = SqlText.Of("Garages/list_lanes");
    private static readonly string ReplaceLanes = SqlText.Of("Garages/replace_lanes");
    private static readonly string PutBook = SqlText.Of("Garages/put_book_in_force");
    private static readonly string Seen = SqlText.Of("Garages/mark_seen");
    private static readonly string Secret = SqlText.Of("Garages/find_link_secret");

    public async Task<bool> PutAsync(GarageRegistration registration, CancellationToken cancellationToken)
    {
        var isNew = await database.ListAsync(
            Put,
            row => row.GetBoolean(0),
            cancellationToken,
            registration.Garage.Value,
            registration.Name,
            registration.Address,
            registration.LocalAddress,
            registration.Capacity,
            registration.Zone,
            registration.LinkSecretSha256);
        return isNew[0];
    }

    public async Task<GarageRecord?> FindAsync(GarageId garage, CancellationToken cancellationToken)
    {
        if (await database.FindAsync(Find, ReadGarage, cancellationToken, garage.Value) is not { } found)
            return null;
        var lanes = await database.ListAsync(Lanes, ReadLane, cancellationToken, garage.Value);
        return found with { Lanes = [.. lanes] };
    }

    public Task PutLanesAsync(GarageId garage, ImmutableArray<LaneSheet> lanes, CancellationToken cancellationToken) =>
        database.RunAsync(
            ReplaceLanes,
            cancellationToken,
            garage.Value,
            lanes.Select(lane => lane.Lane.Value).ToArray(),
            lanes.Select(lane => lane.Name).ToArray(),
            lanes.Select(lane => (int)lane.Kind).ToArray(),
            lanes.Select(lane => string.Join(',', lane.Cameras)).ToArray());

    public Task PutBookInForceAsync(GarageId garage, TariffBookId book, int version, CancellationToken cancellationToken) =>
        database.RunAsync(PutBook, cancellationToken, garage.Value, book.Value, version);

    public Task MarkSeenAsync(GarageId garage, Instant at, CancellationToken cancellationToken) =>
        database.RunAsync(Seen, cancellationToken, garage.Value, at);

    public async Task<GarageSummary?> SummariseAsync(GarageId garage, Instant at, CancellationToken cancellationToken) =>
        (await summaries.ListAsync(garage, at, cancellationToken)).FirstOrDefault();

    public Task<ImmutableArray<GarageSummary>> SummariseAllAsync(Instant at, CancellationToken cancellationToken) =>
        summaries.ListAsync(garage: null, at, cancellationToken);

    /// <summary>SHA-256 of the garage's link secret; <c>null</c> when there is no such garage.</summary>
    internal Task<byte[]?> FindLinkSecretAsync(GarageId garage, CancellationToken cancellationToken) =>
        database.FindAsync(Secret, row => row.Bytes(0), cancellationToken, garage.Value);

    private static GarageRecord ReadGarage(NpgsqlDataReader row) => new(
        new GarageRegistration(
            GarageId.Parse(row.GetString(0)),
            row.GetString(1),
            row.GetString(2),
            row.GetString(3),
            row.GetInt32(4),
            row.GetString(5),
            LinkSecretSha256: null),
        row.TextOrNull(6) is { } book ? TariffBookId.Parse(book) : null,
        row.GetInt32(7),
        Lanes: []);

    private static LaneSheet ReadLane(NpgsqlDataReader row) => new(
        LaneId.Parse(row.GetString(0)),
        row.GetString(1),
        (LaneKind)row.GetInt32(2),
        [.. row.Texts(3).Select(DeviceId.Parse)]);
}
