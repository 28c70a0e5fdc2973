using System.Diagnostics;
using System.Globalization;
using Fokus.World.Ordeals.Books;
using Fokus.World.Ordeals.Garages;

namespace Fokus.World.Ordeals.Events;

/// <summary>The garage server is killed again and again while vehicles pass.</summary>
internal sealed class KillOrdeal : IOrdeal
{
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(4);

    /// <summary>Of so many kills one comes after a longer time, in which vehicles come through and money is taken.</summary>
    private const int Peaceful = 4;
    private static readonly TimeSpan InPeace = TimeSpan.FromSeconds(16);

    public string Name => "kill -9 under load";

    public async Task<OrdealRow> RunAsync(OrdealSite site, CancellationToken cancellationToken)
    {
        await using var garage = await site.BuildAsync("mortes", entries: 6, exits: 6, cancellationToken);
        await garage.StartServerAsync(cancellationToken);
        var starts = new List<double>();
        int passages;
        IReadOnlyCollection<string> paid;
        await using (var traffic = new OrdealTraffic(garage, site.Clock))
        {
            for (var i = 0; i < site.Plan.Kills; i++)
            {
                await site.PauseAsync(Least, i % Peaceful == 0 ? InPeace : Most, cancellationToken);
                await garage.KillServerAsync(cancellationToken);
                var began = Stopwatch.GetTimestamp();
                await garage.StartServerAsync(cancellationToken);
                starts.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
            }

            await site.PauseAsync(Most, Most, cancellationToken);
            (passages, paid) = (traffic.Passages, traffic.Paid);
        }

        var found = await OrdealBooks.CompareAsync(site, garage, paid, cancellationToken);
        return new(Name, site.Plan.Kills, found, string.Create(
            CultureInfo.InvariantCulture, $"{garage.Journal.Facts().Count} facts, {passages} passages, {paid.Count} payments; serves again after {starts.Average():0.0} s"));
    }
}
