using System.Text.Json;
using Fokus.EdgeBridge.Drivers;
using Fokus.EdgeBridge.Hosting.GarageFiles;

namespace Fokus.EdgeBridge.Hosting.Reload;

/// <summary>What is different between two garage files, by places.</summary>
/// <param name="Live">What a running garage can take over without a gate noticing.</param>
/// <param name="NeedRestart">What it takes over when it is started anew.</param>
internal sealed record GarageChanges(IReadOnlyList<string> Live, IReadOnlyList<string> NeedRestart)
{
    /// <summary>True when both files say the same.</summary>
    internal bool AreNone => Live.Count + NeedRestart.Count == 0;

    /// <summary>Compares what runs with what is written now.</summary>
    internal static GarageChanges Between(GarageFile running, GarageFile written)
    {
        var (live, restart) = (new List<string>(), new List<string>());
        Note(live, "$.name", Same(running.Name, written.Name));
        Note(live, "$.capacity", running.Capacity == written.Capacity);
        Note(live, "$.operators", running.Operators.SequenceEqual(written.Operators));
        Note(live, "$.terminals", running.Terminals.Count == written.Terminals.Count && running.Terminals.Zip(written.Terminals).All(pair =>
            pair.First.Id == pair.Second.Id && pair.First.TokenSha256.Span.SequenceEqual(pair.Second.TokenSha256.Span)));
        Note(live, "$.pictures", running.PictureBudgetMegabytes == written.PictureBudgetMegabytes);
        Note(restart, "$.garage", running.Garage == written.Garage);
        Note(restart, "$.zone", Same(running.Zone.Id, written.Zone.Id));
        Note(restart, "$.web", running.Listen == written.Listen);
        Note(restart, "$.data", Same(running.DataFolder, written.DataFolder));
        Note(restart, "$.cloud", Same(running.Cloud, written.Cloud));
        // The book of the file is only for the time before the cluster sends one.
        Note(restart, "$.tariff_book", running.TariffBook.Hash == written.TariffBook.Hash);
        Note(restart, "$.telemetry", running.Telemetry == written.Telemetry);
        Note(restart, "$.tickets", running.UnsealedTickets == written.UnsealedTickets);
        Note(restart, "$.displays", string.Equals(running.DisplayToken, written.DisplayToken, StringComparison.Ordinal));
        Note(restart, "$.reader", Same(running.Reader, written.Reader));
        Compare(running.Lanes, written.Lanes, live, restart);
        return new(live, restart);
    }

    private static void Compare(IReadOnlyList<LaneEntry> running, IReadOnlyList<LaneEntry> written, List<string> live, List<string> restart)
    {
        Note(restart, "$.lanes", running.Select(lane => lane.Id).SequenceEqual(written.Select(lane => lane.Id)));
        foreach (var (at, lane) in written.Index())
        {
            if (running.FirstOrDefault(other => other.Id == lane.Id) is not { } before)
                continue;
            var place = $"$.lanes[{at}]";
            Note(live, $"{place}.name", Same(before.Name, lane.Name));
            Note(restart, $"{place}.kind", before.Kind == lane.Kind);
            Note(restart, $"{place}.loops, reversible, precedence or on_refusal", before.Setup == lane.Setup);
            Note(restart, $"{place}.gate", Same(before.Gate, lane.Gate));
            Note(restart, $"{place}.camera", Same(before.Camera, lane.Camera));
            Note(restart, $"{place}.antenna", Same(before.Antenna, lane.Antenna));
            Note(restart, $"{place}.printer", Same(before.Printer, lane.Printer));
            Note(restart, $"{place}.display", Same(before.Display, lane.Display));
            Note(restart, $"{place}.scanner", Same(before.Scanner, lane.Scanner));
        }
    }

    private static void Note(List<string> places, string place, bool isSame)
    {
        if (!isSame)
            places.Add(place);
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);

    private static bool Same(CloudEntry? one, CloudEntry? other) => one is null || other is null
        ? one is null && other is null
        : one.Silos.SequenceEqual(other.Silos) && Same(one.SecretFile, other.SecretFile);

    private static bool Same(Device? one, Device? other) => one is null || other is null
        ? one is null && other is null
        : one.Id == other.Id && Same(one.Brand, other.Brand) && JsonElement.DeepEquals(one.Options, other.Options);
}
