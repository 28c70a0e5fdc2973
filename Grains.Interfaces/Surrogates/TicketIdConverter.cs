using Fokus.Domain.Ids;

namespace Fokus.Grains.Interfaces.Surrogates;

/// <summary>Takes a <see cref="TicketId"/> across grain calls. Text that is no id is refused on arrival.</summary>
[RegisterConverter]
public sealed class TicketIdConverter : IConverter<TicketId, TextSurrogate>
{
    /// <inheritdoc/>
    public TicketId ConvertFromSurrogate(in TextSurrogate surrogate) => TicketId.Parse(surrogate.Value);

    /// <inheritdoc/>
    public TextSurrogate ConvertToSurrogate(in TicketId value) => new() { Value = value.Value };
}
