using Fokus.Domain.Ids;

namespace Fokus.Grains.Interfaces.Surrogates;

/// <summary>Takes an <see cref="OperatorId"/> across grain calls. Text that is no id is refused on arrival.</summary>
[RegisterConverter]
public sealed class OperatorIdConverter : IConverter<OperatorId, TextSurrogate>
{
    /// <inheritdoc/>
    public OperatorId ConvertFromSurrogate(in TextSurrogate surrogate) => OperatorId.Parse(surrogate.Value);

    /// <inheritdoc/>
    public TextSurrogate ConvertToSurrogate(in OperatorId value) => new() { Value = value.Value };
}
