using Fokus.Domain.Ids;
using Fokus.Grains.Interfaces.Links;
using Fokus.Grains.Stores;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.Grains.Links;

/// <summary>The one writer of addresses. While a silo dies there may be two of it for a moment: then the store decides.</summary>
[GrainType("address-plan")]
internal sealed class AddressPlanGrain(ITunnelStore tunnels, TimeProvider time) : Grain, IAddressPlanGrain
{
    private readonly IClock clock = time.ToClock();

    public Task<TunnelAddresses?> TakeAsync(GarageId garage) =>
        tunnels.TakeAddressesAsync(garage, clock.GetCurrentInstant(), CancellationToken.None);
}
