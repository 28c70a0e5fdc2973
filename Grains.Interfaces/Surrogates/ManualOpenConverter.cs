using Fokus.Domain.Lanes;

namespace Fokus.Grains.Interfaces.Surrogates;

/// <summary>Takes a <see cref="ManualOpen"/> across grain calls.</summary>
[RegisterConverter]
public sealed class ManualOpenConverter : IConverter<ManualOpen, ManualOpenSurrogate>
{
    /// <inheritdoc/>
    public ManualOpen ConvertFromSurrogate(in ManualOpenSurrogate surrogate) => new(
        surrogate.Command,
        surrogate.By,
        surrogate.Reason,
        surrogate.Note,
        surrogate.Fate,
        surrogate.AskedAt,
        surrogate.Expires);

    /// <inheritdoc/>
    public ManualOpenSurrogate ConvertToSurrogate(in ManualOpen value) => new()
    {
        Command = value.Command,
        By = value.By,
        Reason = value.Reason,
        Note = value.Note,
        Fate = value.Fate,
        AskedAt = value.AskedAt,
        Expires = value.Expires,
    };
}
