using System.Text.Json;

namespace Fokus.EdgeBridge.Drivers.Gates.MoxaIoLogik;

/// <summary>The brand <c>moxa-iologik</c>.</summary>
internal sealed class MoxaIoLogikBrand : IBrand<IGate>
{
    /// <inheritdoc/>
    public string Name => "moxa-iologik";

    /// <inheritdoc/>
    public IReadOnlyList<string> Check(JsonElement options)
    {
        var fields = new OptionFields(options);
        _ = MoxaIoLogikOptions.Read(fields);
        return fields.Faults();
    }

    /// <inheritdoc/>
    public DeviceClaim Claim(JsonElement options) => MoxaIoLogikOptions.Read(new OptionFields(options)).Claim;

    /// <inheritdoc/>
    public IGate Create(Device device, IServiceProvider services) => new ModbusGate(
        device.Id,
        MoxaIoLogikOptions.Read(new OptionFields(device.Options)),
        services.GetRequiredService<TimeProvider>(),
        services.GetRequiredService<ILogger<ModbusGate>>());
}
