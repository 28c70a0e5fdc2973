using Fokus.Domain.Ids;
using Fokus.Domain.Lanes;

namespace Fokus.World.Sites;

/// <summary>One lane of a garage to be built.</summary>
/// <param name="Id">Unique within the garage.</param>
/// <param name="Name">On the sign.</param>
/// <param name="Kind">Which way it leads.</param>
internal sealed record LanePlan(LaneId Id, string Name, LaneKind Kind)
{
    /// <summary>Two entries and two exits.</summary>
    internal static IReadOnlyList<LanePlan> TwoAndTwo { get; } =
    [
        new(LaneId.Parse("entrada-1"), "Entrada 1", LaneKind.Entry),
        new(LaneId.Parse("entrada-2"), "Entrada 2", LaneKind.Entry),
        new(LaneId.Parse("saida-1"), "Saída 1", LaneKind.Exit),
        new(LaneId.Parse("saida-2"), "Saída 2", LaneKind.Exit),
    ];
}
