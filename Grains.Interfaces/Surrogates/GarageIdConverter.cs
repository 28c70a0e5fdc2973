using Fokus.Domain.Ids;

namespace Fokus.Grains.Interfaces.Surrogates;

/// <summary>Takes a <see cref="GarageId"/> across grain calls. Text that is no id is refused on arrival.</summary>
[RegisterConverter]
public sealed class GarageIdConverter : IConverter<GarageId, TextSurrogate>
{
    /// <inheritdoc/>
    public GarageId ConvertFromSurrogate(in TextSurrogate surrogate) => GarageId.Parse(surrogate.Value);

    /// <inheritdoc/>
    public TextSurrogate ConvertToSurrogate(in GarageId value) => new() { Value = value.Value };
}
