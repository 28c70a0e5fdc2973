using Fokus.Domain.Ids;

namespace Fokus.Grains.Interfaces.Surrogates;

/// <summary>Takes a <see cref="CommandId"/> across grain calls. Text that is no id is refused on arrival.</summary>
[RegisterConverter]
public sealed class CommandIdConverter : IConverter<CommandId, TextSurrogate>
{
    /// <inheritdoc/>
    public CommandId ConvertFromSurrogate(in TextSurrogate surrogate) => CommandId.Parse(surrogate.Value);

    /// <inheritdoc/>
    public TextSurrogate ConvertToSurrogate(in CommandId value) => new() { Value = value.Value };
}
