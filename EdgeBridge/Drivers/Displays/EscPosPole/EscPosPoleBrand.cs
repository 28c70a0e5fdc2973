using System.Text.Json;

namespace Fokus.EdgeBridge.Drivers.Displays.EscPosPole;

/// <summary>The brand <c>escpos-pole</c>.</summary>
internal sealed class EscPosPoleBrand : IBrand<IDisplay>
{
    /// <inheritdoc/>
    public string Name => "escpos-pole";

    /// <inheritdoc/>
    public IReadOnlyList<string> Check(JsonElement options)
    {
        var fields = new OptionFields(options);
        _ = EscPosPoleOptions.Read(fields);
        return fields.Faults();
    }

    /// <inheritdoc/>
    public IDisplay Create(Device device, IServiceProvider services) => new EscPosPoleDisplay(
        EscPosPoleOptions.Read(new OptionFields(device.Options)), services.GetRequiredService<TimeProvider>());
}
