using Fokus.Domain.Ids;

namespace Fokus.Grains.Interfaces.Surrogates;

/// <summary>Takes a <see cref="LaneId"/> across grain calls. Text that is no id is refused on arrival.</summary>
[RegisterConverter]
public sealed class LaneIdConverter : IConverter<LaneId, TextSurrogate>
{
    /// <inheritdoc/>
    public LaneId ConvertFromSurrogate(in TextSurrogate surrogate) => LaneId.Parse(surrogate.Value);

    /// <inheritdoc/>
    public TextSurrogate ConvertToSurrogate(in LaneId value) => new() { Value = value.Value };
}
