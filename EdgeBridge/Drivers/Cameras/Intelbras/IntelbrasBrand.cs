using System.Text.Json;
using Fokus.Domain.Time;

namespace Fokus.EdgeBridge.Drivers.Cameras.Intelbras;

/// <summary>The brand <c>intelbras</c>.</summary>
internal sealed class IntelbrasBrand : IBrand<ICamera>
{
    /// <inheritdoc/>
    public string Name => "intelbras";

    /// <inheritdoc/>
    public IReadOnlyList<string> Check(JsonElement options)
    {
        var fields = new OptionFields(options);
        _ = IntelbrasOptions.Read(fields);
        return fields.Faults();
    }

    /// <inheritdoc/>
    public DeviceClaim Claim(JsonElement options) => DeviceClaim.Push(IntelbrasOptions.Read(new OptionFields(options)).PushToken);

    /// <inheritdoc/>
    public ICamera Create(Device device, IServiceProvider services) => new IntelbrasCamera(
        IntelbrasOptions.Read(new OptionFields(device.Options)),
        services.GetRequiredService<GarageZone>(),
        services.GetRequiredService<TimeProvider>());
}
