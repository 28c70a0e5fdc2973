using Fokus.Domain.Ids;

namespace Fokus.Grains.Stores;

/// <summary>The stays that are on disk.</summary>
internal interface IStayStore
{
    /// <summary>The stay; <c>null</c> when no vehicle entered under this id.</summary>
    Task<StayRecord?> FindAsync(GarageId garage, StayId stay, CancellationToken cancellationToken);
}
