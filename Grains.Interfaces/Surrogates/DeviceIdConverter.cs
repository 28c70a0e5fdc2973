using Fokus.Domain.Ids;

namespace Fokus.Grains.Interfaces.Surrogates;

/// <summary>Takes a <see cref="DeviceId"/> across grain calls. Text that is no id is refused on arrival.</summary>
[RegisterConverter]
public sealed class DeviceIdConverter : IConverter<DeviceId, TextSurrogate>
{
    /// <inheritdoc/>
    public DeviceId ConvertFromSurrogate(in TextSurrogate surrogate) => DeviceId.Parse(surrogate.Value);

    /// <inheritdoc/>
    public TextSurrogate ConvertToSurrogate(in DeviceId value) => new() { Value = value.Value };
}
