using Fokus.Domain.Facts;
using Fokus.Domain.Ids;

namespace Fokus.Grains.Stores;

/// <summary>The facts that are on disk.</summary>
internal interface IFactStore
{
    /// <summary>What a lane heard after a place, in order; empty at the end.</summary>
    Task<IReadOnlyList<RecordedFact>> ReadLaneAsync(
        GarageId garage, LaneId lane, FactPlace after, int limit, CancellationToken cancellationToken);
}
