using System.Collections.Immutable;
using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;

namespace Fokus.Grains.Interfaces.Garages;

/// <summary>A lane as its garage announced it.</summary>
/// <param name="Lane">Which.</param>
/// <param name="Name">Its name on the sign.</param>
/// <param name="Kind">Which way it leads.</param>
/// <param name="Cameras">The cameras that watch it; may be empty.</param>
[GenerateSerializer, Immutable, Alias("fokus.LaneSheet")]
public sealed record LaneSheet(
    [property: Id(0)] LaneId Lane,
    [property: Id(1)] string Name,
    [property: Id(2)] LaneKind Kind,
    [property: Id(3)] ImmutableArray<DeviceId> Cameras);
