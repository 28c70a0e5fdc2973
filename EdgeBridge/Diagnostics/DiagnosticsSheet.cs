using Fokus.Domain.Facts;
using Fokus.Domain.Stays.Tickets;
using Fokus.EdgeBridge.Diagnostics.Devices;
using Fokus.EdgeBridge.Journal;
using NodaTime;

namespace Fokus.EdgeBridge.Diagnostics;

/// <summary>How the garage stands. No plate, name or secret is in it.</summary>
/// <param name="At">When.</param>
/// <param name="UpFor">Since the start.</param>
/// <param name="Version">Of this program.</param>
/// <param name="Journal">Its figures.</param>
internal sealed record DiagnosticsSheet(Instant At, Duration UpFor, string Version, JournalFigures Journal)
{
    /// <summary>Every device.</summary>
    public IReadOnlyList<DeviceRow> Devices { get; init; } = [];

    /// <summary>What is wrong now: a lane, or the garage, with the faults' numbers and names.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>Free on the data's disk; <c>null</c> when the system does not say.</summary>
    public long? DiskFreeBytes { get; init; }

    /// <summary>Days until journal or disk is full at the last day's rate; <c>null</c> while not known, or when nothing grows.</summary>
    public double? DiskDaysLeft { get; init; }

    /// <summary>How much the cluster's clock is ahead of this one.</summary>
    public Duration ClockOffset { get; init; }

    /// <summary>How far this clock can be trusted.</summary>
    public ClockQuality ClockQuality { get; init; } = ClockQuality.FreeRunning;

    /// <summary>True while the cluster answers; <c>null</c> for a garage that stands alone.</summary>
    public bool? IsLinked { get; init; }

    /// <summary>Since when the link is as it is.</summary>
    public Instant LinkSince { get; init; }

    /// <summary>Pictures that were not kept since the start.</summary>
    public long PicturesDropped { get; init; }

    /// <summary>What was shown as a ticket and refused since the start, by reason.</summary>
    public IReadOnlyDictionary<TicketRefusal, long> TicketsRefused { get; init; } = new Dictionary<TicketRefusal, long>();
}
