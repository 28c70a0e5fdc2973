using Fokus.World.Ordeals.Events;

namespace Fokus.World.Ordeals;

/// <summary>All ordeals, one after another.</summary>
internal static class OrdealRun
{
    internal static IReadOnlyList<IOrdeal> All { get; } =
    [
        new KillOrdeal(),
        new CutOrdeal(),
        new PowerCutOrdeal(),
        new FullDiskOrdeal(),
        new DamagedJournalOrdeal(),
        new WrongClockOrdeal(),
        new FrozenBoardOrdeal(),
    ];

    internal static async Task<IReadOnlyList<OrdealRow>> RunAsync(
        OrdealSite site, IEnumerable<IOrdeal> ordeals, CancellationToken cancellationToken)
    {
        var rows = new List<OrdealRow>();
        foreach (var ordeal in ordeals)
        {
            site.Log.Say(ordeal.Name);
            rows.Add(await ordeal.RunAsync(site, cancellationToken));
        }

        return rows;
    }
}
