using System.Text.Json;

namespace Fokus.EdgeBridge.Drivers.Gates.WaveshareRelay;

/// <summary>The brand <c>waveshare-relay</c>.</summary>
internal sealed class WaveshareRelayBrand : IBrand<IGate>
{
    /// <inheritdoc/>
    public string Name => "waveshare-relay";

    /// <inheritdoc/>
    public IReadOnlyList<string> Check(JsonElement options)
    {
        var fields = new OptionFields(options);
        _ = WaveshareRelayOptions.Read(fields);
        return fields.Faults();
    }

    /// <inheritdoc/>
    public DeviceClaim Claim(JsonElement options) => WaveshareRelayOptions.Read(new OptionFields(options)).Claim;

    /// <inheritdoc/>
    public IGate Create(Device device, IServiceProvider services) => new ModbusGate(
        device.Id,
        WaveshareRelayOptions.Read(new OptionFields(device.Options)),
        services.GetRequiredService<TimeProvider>(),
        services.GetRequiredService<ILogger<ModbusGate>>());
}
