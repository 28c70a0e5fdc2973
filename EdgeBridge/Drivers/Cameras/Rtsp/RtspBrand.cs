using System.Text.Json;
using Fokus.EdgeBridge.Protocols;

namespace Fokus.EdgeBridge.Drivers.Cameras.Rtsp;

/// <summary>The brand <c>rtsp</c>.</summary>
internal sealed class RtspBrand : IBrand<ICamera>
{
    /// <inheritdoc/>
    public string Name => "rtsp";

    /// <inheritdoc/>
    public IReadOnlyList<string> Check(JsonElement options)
    {
        var fields = new OptionFields(options);
        _ = RtspOptions.Read(fields);
        return fields.Faults();
    }

    /// <inheritdoc/>
    public ICamera Create(Device device, IServiceProvider services) => new RtspCamera(
        RtspOptions.Read(new OptionFields(device.Options)), services.GetRequiredService<TimeProvider>(), ReconnectPace.SeedOf(device.Id.Value));
}
