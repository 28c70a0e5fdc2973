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
        new BacklogOrdeal(),
    ];

    internal static async Task<IReadOnlyList<OrdealRow>> RunAsync(
        OrdealSite site, IEnumerable<IOrdeal> ordeals, CancellationToken cancellationToken)
    {
        var rows = new List<OrdealRow>();
        foreach (var ordeal in ordeals)
        {
            site.Log.Say(ordeal.Name);
            var row = await TryAsync(ordeal, site, cancellationToken);
            rows.Add(row);
            if (!row.Holds)
                site.Log.Warn($"{row.Event} does not hold: {row.Found}; {row.Note}");
        }

        return rows;
    }

    /// <summary>One ordeal that cannot go on must not hide what came of the others.</summary>
    private static async Task<OrdealRow> TryAsync(IOrdeal ordeal, OrdealSite site, CancellationToken cancellationToken)
    {
        try
        {
            return await ordeal.RunAsync(site, cancellationToken);
        }
        catch (Exception broken) when (broken is InvalidOperationException or IOException or TimeoutException or InvalidDataException)
        {
            return OrdealRow.NotTried(ordeal.Name, broken.Message);
        }
    }
}
