using Fokus.EdgeBridge.Diagnostics.Devices;
using Fokus.EdgeBridge.Journal;
using Fokus.EdgeBridge.Lanes.Sight;
using Fokus.EdgeBridge.Stays.Tickets;
using Fokus.EdgeBridge.Uplink;

namespace Fokus.EdgeBridge.Diagnostics;

/// <summary>Where the figures come from.</summary>
/// <param name="Devices">The devices.</param>
/// <param name="Journal">The journal.</param>
/// <param name="Watch">The judge of the clock.</param>
/// <param name="Cloud">The link.</param>
/// <param name="IsAlone">True for a garage without a cluster.</param>
/// <param name="Pictures">The pictures.</param>
/// <param name="Faults">What is wrong now.</param>
/// <param name="Disk">The disk.</param>
/// <param name="Forecast">How long its room lasts.</param>
/// <param name="Clock">The clock.</param>
internal sealed record DiagnosticsSources(
    DeviceBook Devices, FactJournal Journal, ClockWatch Watch, ICloudState Cloud, bool IsAlone, PictureStore Pictures, FaultSources Faults, DataDisk Disk, DiskForecast Forecast, TimeProvider Clock)
{
    /// <summary>What was refused as a ticket.</summary>
    internal required TicketOffice Tickets { get; init; }
}
