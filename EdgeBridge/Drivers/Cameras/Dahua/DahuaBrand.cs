using System.Text.Json;
using Fokus.Domain.Time;

namespace Fokus.EdgeBridge.Drivers.Cameras.Dahua;

/// <summary>The brand <c>dahua</c>.</summary>
internal sealed class DahuaBrand : IBrand<ICamera>
{
    /// <inheritdoc/>
    public string Name => "dahua";

    /// <inheritdoc/>
    public IReadOnlyList<string> Check(JsonElement options)
    {
        var fields = new OptionFields(options);
        _ = DahuaOptions.Read(fields);
        return fields.Faults();
    }

    /// <inheritdoc/>
    public DeviceClaim Claim(JsonElement options)
    {
        var read = DahuaOptions.Read(new OptionFields(options));
        return new DeviceClaim("url", $"{read.Url} {read.Channel}", "another lane fetches this camera's events: give each lane a camera, or a channel, of its own.");
    }

    /// <inheritdoc/>
    public ICamera Create(Device device, IServiceProvider services) => new DahuaCamera(
        device.Id,
        DahuaOptions.Read(new OptionFields(device.Options)),
        services.GetRequiredService<GarageZone>(),
        services.GetRequiredService<TimeProvider>());
}
