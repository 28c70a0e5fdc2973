using Fokus.EdgeBridge.Hosting.GarageFiles;

namespace Fokus.EdgeBridge.Hosting.Reload;

/// <summary>
/// Reads the garage file again while the garage runs: whole or not at all. What no gate notices is taken over at once; of
/// the rest it is said that it needs a restart. It is done when a person asks for it and never because the file changed:
/// an editor that saves leaves half a file for a moment, and whoever changes a garage wants to look at it when it happens.
/// </summary>
internal sealed partial class GarageReload(GarageFile started, BrandCatalogue brands, RunningGarage garage, ILogger<GarageReload> logger)
{
    private readonly Lock turn = new();

    // As it was started, with everything that was taken over since.
    private GarageFile running = started;

    /// <summary>The file that this garage runs by.</summary>
    internal string Path => running.Path;

    /// <summary>Reads the file and takes over what can be.</summary>
    internal ReloadAnswer Reload()
    {
        lock (turn)
        {
            var reading = GarageFileReader.Read(Path, brands);
            if (reading is GarageFileReading.Bad bad)
                return Refuse(bad.Faults);
            var good = (GarageFileReading.Good)reading;
            var changes = GarageChanges.Between(running, good.File);
            if (changes.AreNone)
            {
                LogNothingNew(logger);
                return new ReloadAnswer.NothingNew();
            }

            TakeOver(good.File);
            var (live, restart) = (string.Join(' ', changes.Live), string.Join(' ', changes.NeedRestart));
            LogTaken(logger, live, restart);
            return new ReloadAnswer.Taken(changes);
        }
    }

    private ReloadAnswer.Refused Refuse(IReadOnlyList<string> faults)
    {
        LogRefused(logger, faults.Count);
        return new ReloadAnswer.Refused(faults);
    }

    private void TakeOver(GarageFile written)
    {
        garage.Console.Change(written.Name, written.Capacity, GarageRegistration.OperatorsOf(written));
        garage.Tickets.Rename(written.Name);
        garage.Occupancy.Resize(written.Capacity);
        garage.Terminals.Replace(written.Terminals);
        garage.Pictures.Limit(written.PictureBudgetMegabytes << 20);
        foreach (var lane in written.Lanes)
            garage.Desk.Rename(lane.Id, lane.Name);
        running = running with
        {
            Name = written.Name,
            Capacity = written.Capacity,
            Operators = written.Operators,
            Terminals = written.Terminals,
            PictureBudgetMegabytes = written.PictureBudgetMegabytes,
            Lanes = [.. running.Lanes.Select(lane => written.Lanes.FirstOrDefault(other => other.Id == lane.Id) is { } now ? lane with { Name = now.Name } : lane)],
        };
    }
}
