using Fokus.Domain.Ids;

namespace Fokus.Grains.Interfaces.Surrogates;

/// <summary>Takes a <see cref="CardId"/> across grain calls. Text that is no id is refused on arrival.</summary>
[RegisterConverter]
public sealed class CardIdConverter : IConverter<CardId, TextSurrogate>
{
    /// <inheritdoc/>
    public CardId ConvertFromSurrogate(in TextSurrogate surrogate) => CardId.Parse(surrogate.Value);

    /// <inheritdoc/>
    public TextSurrogate ConvertToSurrogate(in CardId value) => new() { Value = value.Canonical };
}
