using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Commissioning.Checks;
using Fokus.EdgeBridge.Commissioning.Sheets;
using Fokus.EdgeBridge.Hosting.GarageFiles;
using Fokus.EdgeBridge.Lanes.Devices;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Commissioning;

/// <summary>The walk: lane by lane, device by device, each driver alive only while it is looked at.</summary>
internal sealed class GarageWalk(GarageFile file, BringupDevices devices, Terminal terminal)
{
    // The last ticket that a printer confirmed: the exit's scanner reads what the entry printed.
    private TicketId? printed;

    /// <summary>Walks all lanes, or one.</summary>
    internal async Task<BringupSheet> WalkAsync(LaneId? only, CancellationToken cancellationToken)
    {
        terminal.Say("Hello", file.Name);
        var who = "";
        while (who.Length == 0)
            who = await terminal.AskAsync("Who", cancellationToken);
        var begun = terminal.Clock.GetCurrentInstant();
        var lanes = new List<LaneSheet>();
        foreach (var lane in devices.Lanes.Where(lane => only is null || lane.Lane == only))
            lanes.Add(await WalkAsync(lane, cancellationToken));
        return BringupSheet.Of(file, who, (begun, terminal.Clock.GetCurrentInstant()), lanes);
    }

    private async Task<LaneSheet> WalkAsync(LaneEquipment lane, CancellationToken cancellationToken)
    {
        var entry = file.Lanes.Single(one => one.Id == lane.Lane);
        terminal.Head("Lane", lane.Name, lane.Lane);
        var checks = new List<CheckResult>();
        checks.AddRange(await new GateCheck(lane, entry.Gate, terminal).RunAsync(cancellationToken));
        if (lane.Camera is { } camera)
            checks.Add(await new CameraCheck(camera, entry.Camera!.Id, devices, terminal).RunAsync(cancellationToken));
        if (lane.Printer is { } printer)
        {
            var (result, ticket) = await new PrinterCheck(printer, entry.Printer!.Id, terminal).RunAsync(file, cancellationToken);
            printed = ticket ?? printed;
            checks.Add(result);
        }

        if (lane.Scanner is { } scanner)
            checks.Add(await new ScannerCheck(scanner, entry.Scanner!.Id, terminal).RunAsync(printed, cancellationToken));
        return new(lane.Lane.Value, lane.Name, checks);
    }
}
