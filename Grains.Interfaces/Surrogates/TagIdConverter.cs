using Fokus.Domain.Ids;

namespace Fokus.Grains.Interfaces.Surrogates;

/// <summary>Takes a <see cref="TagId"/> across grain calls. Text that is no id is refused on arrival.</summary>
[RegisterConverter]
public sealed class TagIdConverter : IConverter<TagId, TextSurrogate>
{
    /// <inheritdoc/>
    public TagId ConvertFromSurrogate(in TextSurrogate surrogate) => TagId.Parse(surrogate.Value);

    /// <inheritdoc/>
    public TextSurrogate ConvertToSurrogate(in TagId value) => new() { Value = value.Canonical };
}
