using System.Collections.Immutable;
using Fokus.Domain.Ids;
using Fokus.Grains.Interfaces.Garages;

namespace Fokus.Grains.Stores;

/// <summary>A garage as it is stored.</summary>
/// <param name="Registration">What was registered, without the link secret.</param>
/// <param name="Book">The tariff table in force; <c>null</c> before the first.</param>
/// <param name="BookVersion">Its version; 0 before the first.</param>
/// <param name="Lanes">In the order of their ids.</param>
internal sealed record GarageRecord(
    GarageRegistration Registration, TariffBookId? Book, int BookVersion, ImmutableArray<LaneSheet> Lanes);
