using System.Text.Json;

namespace Fokus.EdgeBridge.Drivers.Gates.AdvantechAdam;

/// <summary>The brand <c>advantech-adam</c>.</summary>
internal sealed class AdvantechAdamBrand : IBrand<IGate>
{
    /// <inheritdoc/>
    public string Name => "advantech-adam";

    /// <inheritdoc/>
    public IReadOnlyList<string> Check(JsonElement options)
    {
        var fields = new OptionFields(options);
        _ = AdvantechAdamOptions.Read(fields);
        return fields.Faults();
    }

    /// <inheritdoc/>
    public DeviceClaim Claim(JsonElement options) => AdvantechAdamOptions.Read(new OptionFields(options)).Claim;

    /// <inheritdoc/>
    public IGate Create(Device device, IServiceProvider services) => new ModbusGate(
        device.Id,
        AdvantechAdamOptions.Read(new OptionFields(device.Options)),
        services.GetRequiredService<TimeProvider>(),
        services.GetRequiredService<ILogger<ModbusGate>>());
}
