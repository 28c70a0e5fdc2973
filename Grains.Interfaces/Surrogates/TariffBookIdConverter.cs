using Fokus.Domain.Ids;

namespace Fokus.Grains.Interfaces.Surrogates;

/// <summary>Takes a <see cref="TariffBookId"/> across grain calls. Text that is no id is refused on arrival.</summary>
[RegisterConverter]
public sealed class TariffBookIdConverter : IConverter<TariffBookId, TextSurrogate>
{
    /// <inheritdoc/>
    public TariffBookId ConvertFromSurrogate(in TextSurrogate surrogate) => TariffBookId.Parse(surrogate.Value);

    /// <inheritdoc/>
    public TextSurrogate ConvertToSurrogate(in TariffBookId value) => new() { Value = value.Value };
}
