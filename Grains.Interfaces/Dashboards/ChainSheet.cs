using System.Collections.Immutable;
using Fokus.Grains.Interfaces.Garages;

namespace Fokus.Grains.Interfaces.Dashboards;

/// <summary>All garages in numbers.</summary>
/// <param name="Seq">Grows with each change.</param>
/// <param name="Garages">In the order of their ids.</param>
[GenerateSerializer, Immutable, Alias("fokus.ChainSheet")]
public sealed record ChainSheet(
    [property: Id(0)] long Seq,
    [property: Id(1)] ImmutableArray<GarageSummary> Garages);
