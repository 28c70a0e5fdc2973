using System.Text.Json;

namespace Fokus.EdgeBridge.Drivers.Antennas.UhfFrames;

/// <summary>The brand <c>uhf-frames</c>.</summary>
internal sealed class UhfFramesBrand : IBrand<IAntenna>
{
    /// <inheritdoc/>
    public string Name => "uhf-frames";

    /// <inheritdoc/>
    public IReadOnlyList<string> Check(JsonElement options)
    {
        var fields = new OptionFields(options);
        _ = UhfFramesOptions.Read(fields);
        return fields.Faults();
    }

    /// <inheritdoc/>
    public DeviceClaim? Claim(JsonElement options) => new(
        "host",
        UhfFramesOptions.Read(new OptionFields(options)).Reader.ToString(),
        "another lane has this reader: it serves one program and one lane, give each lane one of its own.");

    /// <inheritdoc/>
    public IAntenna Create(Device device, IServiceProvider services) => new UhfFramesAntenna(
        device.Id, UhfFramesOptions.Read(new OptionFields(device.Options)), services.GetRequiredService<TimeProvider>());
}
