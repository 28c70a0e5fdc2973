using System.Reflection;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Diagnostics;

/// <summary>Gathers how the garage stands from the rooms that know it.</summary>
internal sealed class GarageDiagnostics(DiagnosticsSources sources) : IDiagnostics
{
    private readonly long startedAt = sources.Clock.GetTimestamp();

    /// <summary>Of this program.</summary>
    internal static string Version { get; } =
        typeof(GarageDiagnostics).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    /// <inheritdoc/>
    public DiagnosticsSheet Take()
    {
        var at = sources.Clock.GetCurrentInstant();
        var figures = sources.Journal.Figures();
        return new(at, Duration.FromTimeSpan(sources.Clock.GetElapsedTime(startedAt)), Version, figures)
        {
            Devices = sources.Devices.Rows,
            Faults = sources.Faults.Lines(),
            DiskFreeBytes = sources.Disk.FreeBytes(),
            DiskDaysLeft = sources.Forecast.DaysLeft(),
            ClockOffset = sources.Watch.Offset,
            ClockQuality = sources.Watch.QualityAt(at),
            IsLinked = sources.IsAlone ? null : sources.Cloud.IsConnected,
            LinkSince = sources.Cloud.Since,
            PicturesDropped = sources.Pictures.Dropped,
            TicketsRefused = sources.Tickets.Refused,
        };
    }
}
