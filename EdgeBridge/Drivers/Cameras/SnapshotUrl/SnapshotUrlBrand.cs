using System.Text.Json;

namespace Fokus.EdgeBridge.Drivers.Cameras.SnapshotUrl;

/// <summary>The brand <c>snapshot-url</c>.</summary>
internal sealed class SnapshotUrlBrand : IBrand<ICamera>
{
    /// <inheritdoc/>
    public string Name => "snapshot-url";

    /// <inheritdoc/>
    public IReadOnlyList<string> Check(JsonElement options)
    {
        var fields = new OptionFields(options);
        _ = SnapshotUrlOptions.Read(fields);
        return fields.Faults();
    }

    /// <inheritdoc/>
    public ICamera Create(Device device, IServiceProvider services) =>
        new SnapshotUrlCamera(SnapshotUrlOptions.Read(new OptionFields(device.Options)), services.GetRequiredService<TimeProvider>());
}
