using Fokus.World.Reports;

namespace Fokus.World.Runs;

/// <summary>What can go wrong in a town, in an order that a seed decides.</summary>
internal static class Trouble
{
    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(2);

    /// <summary>Kills and cuts until all cars are through; whatever was broken is whole again at the end.</summary>
    internal static async Task MakeAsync(Town town, Random random, LiveLog log, Task driving, CancellationToken cancellationToken)
    {
        while (true)
        {
            var calm = Task.Delay(TimeSpan.FromSeconds(3 + random.NextDouble() * 6), TimeProvider.System, cancellationToken);
            if (await Task.WhenAny(driving, calm) == driving)
                return;
            await calm;
            switch (random.Next(3))
            {
                case 0:
                    await KillGarageAsync(town, random.Next(town.Garages.Count), log, cancellationToken);
                    break;
                case 1:
                    await KillSiloAsync(town, log, cancellationToken);
                    break;
                default:
                    await CutLineAsync(town, random.Next(town.Garages.Count), log, cancellationToken);
                    break;
            }
        }
    }

    internal static async Task KillGarageAsync(Town town, int index, LiveLog log, CancellationToken cancellationToken)
    {
        var garage = town.Garages[index];
        log.Warn($"the server of {garage.Id} loses its power");
        await garage.KillServerAsync(cancellationToken);
        await PauseAsync(cancellationToken);
        await garage.StartServerAsync(cancellationToken);
        log.Warn($"the server of {garage.Id} is back");
    }

    internal static async Task KillSiloAsync(Town town, LiveLog log, CancellationToken cancellationToken)
    {
        log.Warn("silo 1 loses its power");
        await town.Centre.KillSiloAsync(1, cancellationToken);
        await PauseAsync(cancellationToken);
        await town.Centre.StartSiloAsync(1, cancellationToken);
        log.Warn("silo 1 is back");
    }

    internal static async Task CutLineAsync(Town town, int index, LiveLog log, CancellationToken cancellationToken)
    {
        var garage = town.Garages[index];
        log.Warn($"the line of {garage.Id} is cut");
        garage.CutLine();
        await PauseAsync(cancellationToken);
        await PauseAsync(cancellationToken);
        garage.MendLine();
        log.Warn($"the line of {garage.Id} is mended");
    }

    private static Task PauseAsync(CancellationToken cancellationToken) =>
        Task.Delay(Outage, TimeProvider.System, cancellationToken);
}
