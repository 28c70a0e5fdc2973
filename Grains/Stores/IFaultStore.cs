using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using NodaTime;

namespace Fokus.Grains.Stores;

/// <summary>Faults that the cluster itself finds. Raising twice raises once.</summary>
internal interface IFaultStore
{
    /// <summary>Somebody must act.</summary>
    Task RaiseAsync(GarageId garage, LaneId lane, FaultCode fault, Instant at, CancellationToken cancellationToken);

    /// <summary>Nobody needs to act any more; nothing happens when nothing was raised.</summary>
    Task ClearAsync(GarageId garage, LaneId lane, FaultCode fault, Instant at, CancellationToken cancellationToken);
}
