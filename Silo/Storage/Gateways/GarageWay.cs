using Fokus.Domain.Ids;
using Fokus.Silo.Storage.Fronts;

namespace Fokus.Silo.Storage.Gateways;

/// <summary>Where one garage is reached.</summary>
internal sealed record GarageWay(GarageId Garage, string Name, string Address, string LocalAddress, PublicFront Front);
