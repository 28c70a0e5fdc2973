using System.Collections.Immutable;
using Fokus.Domain.Ids;
using Fokus.Grains.Interfaces.Garages;
using NodaTime;

namespace Fokus.Grains.Stores;

/// <summary>What is on disk of the garages. A summary read from here never says that a link is up: only the link knows.</summary>
internal interface IGarageStore
{
    /// <summary>Stores a registration; true when the garage is new. A <c>null</c> secret keeps the one that is stored.</summary>
    Task<bool> PutAsync(GarageRegistration registration, CancellationToken cancellationToken);

    /// <summary>The garage; <c>null</c> when it was never registered.</summary>
    Task<GarageRecord?> FindAsync(GarageId garage, CancellationToken cancellationToken);

    /// <summary>Replaces the garage's lanes.</summary>
    Task PutLanesAsync(GarageId garage, ImmutableArray<LaneSheet> lanes, CancellationToken cancellationToken);

    /// <summary>Puts a book in force.</summary>
    Task PutBookInForceAsync(GarageId garage, TariffBookId book, int version, CancellationToken cancellationToken);

    /// <summary>Notes when the garage was last heard.</summary>
    Task MarkSeenAsync(GarageId garage, Instant at, CancellationToken cancellationToken);

    /// <summary>One garage in numbers; <c>null</c> when it was never registered.</summary>
    Task<GarageSummary?> SummariseAsync(GarageId garage, Instant at, CancellationToken cancellationToken);

    /// <summary>Every garage in numbers, in the order of their ids.</summary>
    Task<ImmutableArray<GarageSummary>> SummariseAllAsync(Instant at, CancellationToken cancellationToken);
}
