using Fokus.Domain.Ids;

namespace Fokus.Grains.Interfaces.Surrogates;

/// <summary>Takes a <see cref="SubscriberGroupId"/> across grain calls. Text that is no id is refused on arrival.</summary>
[RegisterConverter]
public sealed class SubscriberGroupIdConverter : IConverter<SubscriberGroupId, TextSurrogate>
{
    /// <inheritdoc/>
    public SubscriberGroupId ConvertFromSurrogate(in TextSurrogate surrogate) => SubscriberGroupId.Parse(surrogate.Value);

    /// <inheritdoc/>
    public TextSurrogate ConvertToSurrogate(in SubscriberGroupId value) => new() { Value = value.Value };
}
