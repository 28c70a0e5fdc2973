using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Journal.Storage;

namespace Fokus.EdgeBridge.Journal.Rows;

/// <summary>What the writer works with.</summary>
/// <param name="Garage">Whose facts they are.</param>
/// <param name="Options">Limits.</param>
/// <param name="Store">The opened database.</param>
/// <param name="Schemas">The rooms that have tables in it.</param>
/// <param name="Projections">Pictures to keep up to date.</param>
/// <param name="Trails">Follows what each lane has written.</param>
/// <param name="Watch">Judges the clock.</param>
/// <param name="Clock">For upkeep; facts bring their own moment.</param>
/// <param name="Logger">For the journal.</param>
internal sealed record WriterParts(
    GarageId Garage,
    JournalOptions Options,
    OpenedStore Store,
    IReadOnlyList<StoreSchema> Schemas,
    IReadOnlyList<IProjection> Projections,
    LaneTrails Trails,
    ClockWatch Watch,
    TimeProvider Clock,
    ILogger Logger);
