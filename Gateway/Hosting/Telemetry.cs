using Fokus.Gateway.Access;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;

namespace Fokus.Gateway.Hosting;

/// <summary>Sends the gateway's metrics to a collector, when there is one.</summary>
internal static class Telemetry
{
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(GatewayOptions.Section).Get<GatewayOptions>() ?? new GatewayOptions();
        if (options.Telemetry is not { } collector)
            return;
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("gateway", serviceInstanceId: options.Id))
            .WithMetrics(metrics => metrics
                .AddMeter(GatewayInstruments.MeterName, "System.Runtime")
                .AddOtlpExporter(exporter => exporter.Endpoint = collector));
    }
}
