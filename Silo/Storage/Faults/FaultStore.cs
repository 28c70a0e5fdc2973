using Fokus.Domain.Faults;
using Fokus.Domain.Ids;
using Fokus.Grains.Stores;
using NodaTime;

namespace Fokus.Silo.Storage.Faults;

/// <summary>Faults, open and mended.</summary>
internal sealed class FaultStore(Database database) : IFaultStore
{
    internal static readonly string Raise = SqlText.Of("Faults/raise_fault");
    internal static readonly string Clear = SqlText.Of("Faults/clear_fault");

    public Task RaiseAsync(GarageId garage, LaneId lane, FaultCode fault, Instant at, CancellationToken cancellationToken) =>
        database.RunAsync(Raise, cancellationToken, garage.Value, lane.Value, (int)fault, at);

    public Task ClearAsync(GarageId garage, LaneId lane, FaultCode fault, Instant at, CancellationToken cancellationToken) =>
        database.RunAsync(Clear, cancellationToken, garage.Value, lane.Value, (int)fault, at);
}
