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
    public DeviceClaim? Claim(JsonElement options)
    {
        var (token, alerts, channel) = HikvisionOptions.Read(new OptionFields(options)) switch { var read => (read.PushToken, read.AlertUrl, read.Channel) };
        return token is not null
            ? DeviceClaim.Push(token)
            : new DeviceClaim("alert_url", $"{alerts} {channel}", "another lane fetches this camera's events: give each lane a camera, or a channel, of its own.");
    }

    /// <inheritdoc/>
    public ICamera Create(Device device, IServiceProvider services) =>
        new HikvisionCamera(device.Id, HikvisionOptions.Read(new OptionFields(device.Options)), services.GetRequiredService<TimeProvider>());
}
