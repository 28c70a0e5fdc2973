using Fokus.EdgeBridge.Diagnostics.Devices;
using Fokus.EdgeBridge.Journal;
using Fokus.EdgeBridge.Lanes.Sight;
using Fokus.EdgeBridge.Stays.Tickets;
using Fokus.EdgeBridge.Uplink;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace Fokus.EdgeBridge.Diagnostics;

/// <summary>Puts the diagnostics together.</summary>
internal static class DiagnosticsRegistration
{
    private const int MillisecondsASecond = 1000;

    /// <summary>Adds the watch over devices and disk, the sheet, and the measurements. They go nowhere unless a collector is named.</summary>
    internal static IServiceCollection AddDiagnostics(this IServiceCollection services, string dataFolder, bool isAlone)
    {
        services.TryAddSingleton<DeviceBook>();
        services.TryAddSingleton<FaultSources>();
        services.TryAddSingleton<DiskForecast>();
        services.TryAddSingleton(new DataDisk(dataFolder));
        services.TryAddSingleton(provider => new DiagnosticsSources(
            provider.GetRequiredService<DeviceBook>(),
            provider.GetRequiredService<FactJournal>(),
            provider.GetRequiredService<ClockWatch>(),
            provider.GetRequiredService<ICloudState>(),
            isAlone,
            provider.GetRequiredService<PictureStore>(),
            provider.GetRequiredService<FaultSources>(),
            provider.GetRequiredService<DataDisk>(),
            provider.GetRequiredService<DiskForecast>(),
            provider.GetRequiredService<TimeProvider>())
        { Tickets = provider.GetRequiredService<TicketOffice>() });
        services.TryAddSingleton<IDiagnostics, GarageDiagnostics>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, DiskWatch>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, GarageMeter>());
        return services;
    }

    /// <summary>Sends the measurements to a collector, by OTLP over HTTP.</summary>
    internal static IServiceCollection AddTelemetry(this IServiceCollection services, string garage, Uri collector, int everySeconds)
    {
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("fokus-edge", serviceInstanceId: garage))
            .WithMetrics(metrics => metrics.AddMeter(EdgeInstruments.Meter).AddOtlpExporter((exporter, reader) =>
            {
                exporter.Endpoint = new Uri(collector, "v1/metrics");
                exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = everySeconds * MillisecondsASecond;
            }));
        return services;
    }
}
