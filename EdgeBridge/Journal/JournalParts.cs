using Fokus.Domain.Ids;

namespace Fokus.EdgeBridge.Journal;

/// <summary>What a journal is opened with.</summary>
/// <param name="Garage">Whose it is.</param>
/// <param name="Options">Where it lies.</param>
/// <param name="Schemas">Tables of the other rooms.</param>
/// <param name="Projections">Pictures drawn from the facts.</param>
/// <param name="Watch">Judges the clock.</param>
/// <param name="Clock">The clock.</param>
/// <param name="Logger">The log.</param>
internal sealed record JournalParts(
    GarageId Garage,
    JournalOptions Options,
    IReadOnlyList<StoreSchema> Schemas,
    IReadOnlyList<IProjection> Projections,
    ClockWatch Watch,
    TimeProvider Clock,
    ILogger Logger);
