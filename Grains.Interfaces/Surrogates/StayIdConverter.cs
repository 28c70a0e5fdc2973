using Fokus.Domain.Ids;

namespace Fokus.Grains.Interfaces.Surrogates;

/// <summary>Takes a <see cref="StayId"/> across grain calls. Text that is no id is refused on arrival.</summary>
[RegisterConverter]
public sealed class StayIdConverter : IConverter<StayId, TextSurrogate>
{
    /// <inheritdoc/>
    public StayId ConvertFromSurrogate(in TextSurrogate surrogate) => StayId.Parse(surrogate.Value);

    /// <inheritdoc/>
    public TextSurrogate ConvertToSurrogate(in StayId value) => new() { Value = value.Value };
}
