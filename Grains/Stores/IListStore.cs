using Fokus.Domain.Access.Lists;
using Fokus.Domain.Ids;
using Fokus.Grains.Interfaces.Access;

namespace Fokus.Grains.Stores;

/// <summary>The published lists of who may pass.</summary>
internal interface IListStore
{
    /// <summary>Stores a version; false when the version is there already.</summary>
    Task<bool> AddAsync(GarageId garage, ListDocument document, OperatorId by, CancellationToken cancellationToken);

    /// <summary>The highest version of a garage; <c>null</c> when there is none.</summary>
    Task<ListDocument?> NewestAsync(GarageId garage, ListKind kind, CancellationToken cancellationToken);
}
