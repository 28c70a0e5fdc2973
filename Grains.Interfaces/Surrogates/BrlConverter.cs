using Fokus.Domain.Money;

namespace Fokus.Grains.Interfaces.Surrogates;

/// <summary>Takes a <see cref="Brl"/> across grain calls, in whole centavos.</summary>
[RegisterConverter]
public sealed class BrlConverter : IConverter<Brl, NumberSurrogate>
{
    /// <inheritdoc/>
    public Brl ConvertFromSurrogate(in NumberSurrogate surrogate) => Brl.FromCentavos(surrogate.Value);

    /// <inheritdoc/>
    public NumberSurrogate ConvertToSurrogate(in Brl value) => new() { Value = value.Centavos };
}
