using System.Text.Json;

namespace Fokus.EdgeBridge.Drivers.Tickets.EscPos;

/// <summary>The brand <c>escpos</c>.</summary>
internal sealed class EscPosBrand : IBrand<ITicketPrinter>
{
    /// <inheritdoc/>
    public string Name => "escpos";

    /// <inheritdoc/>
    public IReadOnlyList<string> Check(JsonElement options)
    {
        var fields = new OptionFields(options);
        _ = EscPosOptions.Read(fields);
        return fields.Faults();
    }

    /// <inheritdoc/>
    public ITicketPrinter Create(Device device, IServiceProvider services) => new EscPosPrinter(
        device.Id,
        EscPosOptions.Read(new OptionFields(device.Options)),
        services.GetRequiredService<TimeProvider>(),
        services.GetRequiredService<ILogger<EscPosPrinter>>());
}
