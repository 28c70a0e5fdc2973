using System.Text.Json;

namespace Fokus.EdgeBridge.Drivers.Gates.ControlId;

/// <summary>The brand <c>control-id</c>.</summary>
internal sealed class ControlIdBrand : IBrand<IGate>
{
    /// <inheritdoc/>
    public string Name => "control-id";

    /// <inheritdoc/>
    public IReadOnlyList<string> Check(JsonElement options)
    {
        var fields = new OptionFields(options);
        _ = ControlIdOptions.Read(fields);
        return fields.Faults();
    }

    /// <inheritdoc/>
    public DeviceClaim Claim(JsonElement options)
    {
        var device = ControlIdOptions.Read(new OptionFields(options)).Device;
        return DeviceClaim.Board(device.Address, device.Port);
    }

    /// <inheritdoc/>
    public IGate Create(Device device, IServiceProvider services) => new ControlIdGate(
        device.Id,
        ControlIdOptions.Read(new OptionFields(device.Options)),
        services.GetRequiredService<TimeProvider>(),
        services.GetRequiredService<ILogger<ControlIdGate>>());
}
