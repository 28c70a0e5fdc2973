using System.Collections.Immutable;
using Fokus.Domain.Ids;

namespace Fokus.Grains.Interfaces.Garages;

/// <summary>Everything that the chain keeps of one garage.</summary>
/// <param name="Registration">What was registered, without the link secret.</param>
/// <param name="Book">The tariff table in force; <c>null</c> before the first.</param>
/// <param name="BookVersion">Its version; 0 before the first.</param>
/// <param name="Lanes">Its lanes, in the order of their ids.</param>
/// <param name="Summary">How it stands now.</param>
[GenerateSerializer, Immutable, Alias("fokus.GarageSheet")]
public sealed record GarageSheet(
    [property: Id(0)] GarageRegistration Registration,
    [property: Id(1)] TariffBookId? Book,
    [property: Id(2)] int BookVersion,
    [property: Id(3)] ImmutableArray<LaneSheet> Lanes,
    [property: Id(4)] GarageSummary Summary);
