using System.Text.Json;

namespace Fokus.EdgeBridge.Drivers.Gates.GenericRelay;

/// <summary>The brand <c>generic-relay</c>.</summary>
internal sealed class GenericRelayBrand : IBrand<IGate>
{
    /// <inheritdoc/>
    public string Name => "generic-relay";

    /// <inheritdoc/>
    public IReadOnlyList<string> Check(JsonElement options)
    {
        var fields = new OptionFields(options);
        _ = GenericRelayOptions.Read(fields);
        return fields.Faults();
    }

    /// <inheritdoc/>
    public DeviceClaim Claim(JsonElement options) => GenericRelayOptions.Read(new OptionFields(options)).Claim;

    /// <inheritdoc/>
    public IGate Create(Device device, IServiceProvider services) => new ModbusGate(
        device.Id,
        GenericRelayOptions.Read(new OptionFields(device.Options)),
        services.GetRequiredService<TimeProvider>(),
        services.GetRequiredService<ILogger<ModbusGate>>());
}
