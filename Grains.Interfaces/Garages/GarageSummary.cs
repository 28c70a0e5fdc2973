using System.Collections.Immutable;
using Fokus.Domain.Ids;
using Fokus.Domain.Money;
using NodaTime;

namespace Fokus.Grains.Interfaces.Garages;

/// <summary>A garage in numbers, for the chain.</summary>
/// <param name="Garage">Which.</param>
/// <param name="Name">What people call it.</param>
/// <param name="IsConnected">True while its link is up.</param>
/// <param name="LastSeen">When it was last heard; <c>null</c> when never.</param>
/// <param name="Capacity">Bays.</param>
/// <param name="Inside">Stays that are open.</param>
/// <param name="RevenueToday">Taken since midnight on the garage's own wall clock.</param>
/// <param name="Faults">What is wrong now, the most urgent first.</param>
[GenerateSerializer, Immutable, Alias("fokus.GarageSummary")]
public sealed record GarageSummary(
    [property: Id(0)] GarageId Garage,
    [property: Id(1)] string Name,
    [property: Id(2)] bool IsConnected,
    [property: Id(3)] Instant? LastSeen,
    [property: Id(4)] int Capacity,
    [property: Id(5)] int Inside,
    [property: Id(6)] Brl RevenueToday,
    [property: Id(7)] ImmutableArray<OpenFault> Faults);
