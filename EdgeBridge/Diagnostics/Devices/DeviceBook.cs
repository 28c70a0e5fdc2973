using System.Diagnostics.Metrics;
using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Drivers;
using Fokus.EdgeBridge.Drivers.Antennas;
using Fokus.EdgeBridge.Drivers.Cameras;
using Fokus.EdgeBridge.Drivers.Displays;
using Fokus.EdgeBridge.Drivers.Gates;
using Fokus.EdgeBridge.Drivers.Tickets;

namespace Fokus.EdgeBridge.Diagnostics.Devices;

/// <summary>All devices of the garage, each behind something that watches it. A driver does not notice.</summary>
internal sealed class DeviceBook(IMeterFactory meters, TimeProvider clock)
{
    private readonly List<DeviceFigures> all = [];

    private readonly Histogram<double> durations = meters.Create(EdgeInstruments.Meter)
        .CreateHistogram<double>(EdgeInstruments.AnswerDuration, "s", "How long devices take to answer");

    /// <summary>As they stand now, in the order of the garage file.</summary>
    internal IReadOnlyList<DeviceRow> Rows => all.Select(figures => figures.Row()).ToList();

    /// <summary>Watches a device; called while the garage is put together, by one thread.</summary>
    internal TDevice Watch<TDevice>(LaneId lane, Device device, TDevice driver)
        where TDevice : class => driver switch
        {
            IGate gate => (TDevice)(object)new WatchedGate(gate, Add(lane, device, DeviceKind.Gate)),
            ICamera camera => (TDevice)(object)new WatchedCamera(camera, Add(lane, device, DeviceKind.Camera), clock),
            ITicketPrinter printer => (TDevice)(object)new WatchedPrinter(printer, Add(lane, device, DeviceKind.Printer), clock),
            ITicketScanner scanner => (TDevice)(object)new WatchedScanner(scanner, Add(lane, device, DeviceKind.Scanner)),
            IAntenna antenna => (TDevice)(object)new WatchedAntenna(antenna, Add(lane, device, DeviceKind.Antenna)),
            IDisplay display => (TDevice)(object)new WatchedDisplay(display, Add(lane, device, DeviceKind.Display), clock),
            // A kind that is new: it works, and is not on the page.
            _ => driver,
        };

    private DeviceFigures Add(LaneId lane, Device device, DeviceKind kind)
    {
        var figures = new DeviceFigures(lane, device, kind, durations, clock);
        all.Add(figures);
        return figures;
    }
}
