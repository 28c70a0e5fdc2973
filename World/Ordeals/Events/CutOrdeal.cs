using System.Globalization;
using Fokus.World.Ordeals.Books;
using Fokus.World.Ordeals.Garages;

namespace Fokus.World.Ordeals.Events;

/// <summary>The line to the cluster goes silent again and again, sometimes for a blink and sometimes for seconds.</summary>
internal sealed class CutOrdeal : IOrdeal
{
    private static readonly TimeSpan Blink = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(6);

    public string Name => "line to the cluster cut";

    public async Task<OrdealRow> RunAsync(OrdealSite site, CancellationToken cancellationToken)
    {
        await using var garage = await site.BuildAsync("cortes", entries: 3, exits: 3, cancellationToken);
        await garage.StartServerAsync(cancellationToken);
        int passages;
        IReadOnlyCollection<string> paid;
        await using (var traffic = new OrdealTraffic(garage, site.Clock))
        {
            for (var i = 0; i < site.Plan.Cuts; i++)
            {
                await site.PauseAsync(Blink, Outage / 2, cancellationToken);
                garage.CutLine();
                await site.PauseAsync(Blink, Outage, cancellationToken);
                garage.MendLine();
            }

            (passages, paid) = (traffic.Passages, traffic.Paid);
        }

        var found = await OrdealBooks.CompareAsync(site, garage, paid, cancellationToken);
        return new(Name, site.Plan.Cuts, found, string.Create(
            CultureInfo.InvariantCulture, $"{passages} passages, {paid.Count} payments"));
    }
}
