using Fokus.Domain.Ids;

namespace Fokus.Silo.Storage.Gateways;

/// <summary>Where one garage is reached.</summary>
internal sealed record GarageWay(GarageId Garage, string Name, string Address, string LocalAddress);
