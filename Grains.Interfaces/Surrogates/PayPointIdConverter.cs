using Fokus.Domain.Ids;

namespace Fokus.Grains.Interfaces.Surrogates;

/// <summary>Takes a <see cref="PayPointId"/> across grain calls. Text that is no id is refused on arrival.</summary>
[RegisterConverter]
public sealed class PayPointIdConverter : IConverter<PayPointId, TextSurrogate>
{
    /// <inheritdoc/>
    public PayPointId ConvertFromSurrogate(in TextSurrogate surrogate) => PayPointId.Parse(surrogate.Value);

    /// <inheritdoc/>
    public TextSurrogate ConvertToSurrogate(in PayPointId value) => new() { Value = value.Value };
}
