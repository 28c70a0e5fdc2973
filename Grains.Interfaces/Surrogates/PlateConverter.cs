using Fokus.Domain.Plates;

namespace Fokus.Grains.Interfaces.Surrogates;

/// <summary>Takes a <see cref="Plate"/> across grain calls, as written on the vehicle.</summary>
[RegisterConverter]
public sealed class PlateConverter : IConverter<Plate, TextSurrogate>
{
    /// <inheritdoc/>
    public Plate ConvertFromSurrogate(in TextSurrogate surrogate) => Plate.Parse(surrogate.Value);

    /// <inheritdoc/>
    public TextSurrogate ConvertToSurrogate(in Plate value) => new() { Value = value.Written };
}
