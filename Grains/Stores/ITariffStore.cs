using Fokus.Domain.Ids;
using Fokus.Grains.Interfaces.Tariffs;

namespace Fokus.Grains.Stores;

/// <summary>The published tariff books. What is stored never changes.</summary>
internal interface ITariffStore
{
    /// <summary>Stores a version; false when there is one already, which then stays as it is.</summary>
    Task<bool> AddAsync(BookDocument document, CancellationToken cancellationToken);

    /// <summary>A version; <c>null</c> when it was never published.</summary>
    Task<BookDocument?> FindAsync(TariffBookId book, int version, CancellationToken cancellationToken);
}
