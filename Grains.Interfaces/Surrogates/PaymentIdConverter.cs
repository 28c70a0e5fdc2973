using Fokus.Domain.Ids;

namespace Fokus.Grains.Interfaces.Surrogates;

/// <summary>Takes a <see cref="PaymentId"/> across grain calls. Text that is no id is refused on arrival.</summary>
[RegisterConverter]
public sealed class PaymentIdConverter : IConverter<PaymentId, TextSurrogate>
{
    /// <inheritdoc/>
    public PaymentId ConvertFromSurrogate(in TextSurrogate surrogate) => PaymentId.Parse(surrogate.Value);

    /// <inheritdoc/>
    public TextSurrogate ConvertToSurrogate(in PaymentId value) => new() { Value = value.Value };
}
