using System.Text.Json;

namespace Fokus.EdgeBridge.Drivers.Cameras.Hikvision;

/// <summary>The brand <c>hikvision</c>.</summary>
internal sealed class HikvisionBrand : IBrand<ICamera>
{
    /// <inheritdoc/>
    public string Name => "hikvision";

    /// <inheritdoc/>
    public IReadOnlyList<string> Check(JsonElement options)
    {
        var fields = new OptionFields(options);
        _ = HikvisionOptions.Read(fields);
        return fields.Faults();
    }

    /// <inheritdoc/>
    public DeviceClaim Claim(JsonElement options) =>
        DeviceClaim.Push(HikvisionOptions.Read(new OptionFields(options)).PushToken);

    /// <inheritdoc/>
    public ICamera Create(Device device, IServiceProvider services) =>
        new HikvisionCamera(HikvisionOptions.Read(new OptionFields(device.Options)), services.GetRequiredService<TimeProvider>());
}
