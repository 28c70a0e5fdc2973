using System.Diagnostics.Metrics;
using Fokus.EdgeBridge.Diagnostics.Devices;
using NodaTime;

namespace Fokus.EdgeBridge.Diagnostics;

/// <summary>The figures of the diagnostics page as measurements. They are taken when somebody collects, at most once a second.</summary>
internal sealed class GarageMeter : IHostedService
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly IDiagnostics diagnostics;
    private readonly TimeProvider clock;
    private readonly Lock door = new();
    private DiagnosticsSheet? sheet;
    private long takenAt;

    public GarageMeter(IMeterFactory meters, IDiagnostics diagnostics, TimeProvider clock)
    {
        (this.diagnostics, this.clock) = (diagnostics, clock);
        var meter = meters.Create(EdgeInstruments.Meter);
        meter.CreateObservableGauge(EdgeInstruments.JournalFacts, () => Now.Journal.Facts, "{fact}", "Rows in the journal");
        meter.CreateObservableGauge(EdgeInstruments.JournalUnacknowledged, () => Now.Journal.Unacknowledged, "{fact}", "Rows that the cluster does not have yet");
        meter.CreateObservableGauge(EdgeInstruments.JournalUsed, () => Now.Journal.UsedBytes, "By", "What the journal uses");
        meter.CreateObservableGauge(EdgeInstruments.JournalLimit, () => Now.Journal.LimitBytes, "By", "What the journal may use");
        meter.CreateObservableGauge(EdgeInstruments.JournalOldestAge, () => One(Age(Now.Journal.OldestUnacknowledged)), "s", "Age of the oldest row that the cluster does not have");
        meter.CreateObservableGauge(EdgeInstruments.DiskFree, () => One(Now.DiskFreeBytes), "By", "Free on the data's disk");
        meter.CreateObservableGauge(EdgeInstruments.DiskDaysLeft, () => One(Now.DiskDaysLeft), "d", "Days until journal or disk is full");
        meter.CreateObservableGauge(EdgeInstruments.ClockOffset, () => Now.ClockOffset.TotalSeconds, "s", "How much the cluster's clock is ahead");
        meter.CreateObservableGauge(EdgeInstruments.LinkConnected, () => One<long>(Now.IsLinked is { } isLinked ? (isLinked ? 1 : 0) : null), "1", "1 while the cluster answers");
        meter.CreateObservableGauge(EdgeInstruments.LastGoodAge, () => Now.Devices.SelectMany(device => Each(device, Age(device.LastGoodAt))), "s", "Since something good came of a device");
        meter.CreateObservableCounter(EdgeInstruments.Reconnects, () => Now.Devices.SelectMany(device => Each<long>(device, device.Reconnects)), "{reconnect}", "How often a device was lost and came back");
        meter.CreateObservableCounter(EdgeInstruments.Errors, () => Now.Devices.SelectMany(Errors), "{error}", "What went wrong with devices");
        meter.CreateObservableCounter(EdgeInstruments.TicketsRefused, RefusedTickets, "{ticket}", "What was shown as a ticket and refused");
    }

    // Being there is all: whoever collects asks the instruments.
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private DiagnosticsSheet Now
    {
        get
        {
            lock (door)
            {
                if (sheet is null || clock.GetElapsedTime(takenAt) >= Fresh)
                    (sheet, takenAt) = (diagnostics.Take(), clock.GetTimestamp());
                return sheet;
            }
        }
    }

    private IEnumerable<Measurement<long>> RefusedTickets() => Now.TicketsRefused.Select(refused =>
        new Measurement<long>(refused.Value, new KeyValuePair<string, object?>(EdgeInstruments.WhyTag, refused.Key.ToString())));

    private double? Age(Instant? since) => since is { } known ? (Now.At - known).TotalSeconds : null;

    private static IEnumerable<Measurement<T>> One<T>(T? value)
        where T : struct => value is { } known ? [new Measurement<T>(known)] : [];

    private static IEnumerable<Measurement<T>> Each<T>(DeviceRow device, T? value)
        where T : struct => value is { } known ? [new Measurement<T>(known, TagsOf(device))] : [];

    private static IEnumerable<Measurement<long>> Errors(DeviceRow device) => device.Errors.Select(error =>
        new Measurement<long>(error.Value, [.. TagsOf(device), new(EdgeInstruments.ErrorTag, error.Key)]));

    private static KeyValuePair<string, object?>[] TagsOf(DeviceRow device) =>
        [new(EdgeInstruments.DeviceTag, device.Device), new(EdgeInstruments.KindTag, device.Kind.ToString())];
}
