using System.Text.Json;

namespace Fokus.EdgeBridge.Drivers.Tickets.LineScanner;

/// <summary>The brand <c>line-scanner</c>.</summary>
internal sealed class LineScannerBrand : IBrand<ITicketScanner>
{
    /// <inheritdoc/>
    public string Name => "line-scanner";

    /// <inheritdoc/>
    public IReadOnlyList<string> Check(JsonElement options)
    {
        var fields = new OptionFields(options);
        _ = LineScannerOptions.Read(fields);
        return fields.Faults();
    }

    /// <inheritdoc/>
    public ITicketScanner Create(Device device, IServiceProvider services) => new LineScannerDriver(
        device.Id,
        LineScannerOptions.Read(new OptionFields(device.Options)),
        services.GetRequiredService<TimeProvider>(),
        services.GetRequiredService<ILogger<LineScannerDriver>>());
}
