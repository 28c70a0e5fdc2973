using Fokus.Domain.Ids;

namespace Fokus.Grains.Interfaces.Links;

/// <summary>
/// Who has which address in the tunnel. Key: <see cref="GrainKeys.AddressPlan"/>: one writer, because WireGuard takes an
/// address from one garage and gives it to another without a word. The database's keys have the last word.
/// </summary>
[GrainInterfaceType("fokus.IAddressPlanGrain"), Alias("fokus.IAddressPlanGrain")]
public interface IAddressPlanGrain : IGrainWithStringKey
{
    /// <summary>The garage's addresses, given now if it has none; <c>null</c> when none is free.</summary>
    [Alias("Take")]
    Task<TunnelAddresses?> TakeAsync(GarageId garage);
}
