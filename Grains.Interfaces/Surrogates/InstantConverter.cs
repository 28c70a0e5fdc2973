using NodaTime;

namespace Fokus.Grains.Interfaces.Surrogates;

/// <summary>Takes an <see cref="Instant"/> across grain calls, to the 100 ns that wire and journal have too.</summary>
[RegisterConverter]
public sealed class InstantConverter : IConverter<Instant, NumberSurrogate>
{
    /// <inheritdoc/>
    public Instant ConvertFromSurrogate(in NumberSurrogate surrogate) => Instant.FromUnixTimeTicks(surrogate.Value);

    /// <inheritdoc/>
    public NumberSurrogate ConvertToSurrogate(in Instant value) => new() { Value = value.ToUnixTimeTicks() };
}
