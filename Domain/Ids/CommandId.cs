namespace Fokus.Domain.Ids;

/// <summary>One command to hardware. The same id is never executed twice.</summary>
/// <remarks>The unset value (<c>default</c>) throws when it is read.</remarks>
public readonly record struct CommandId
{
    private readonly string? value;

    private CommandId(string value) => this.value = value;

    /// <summary>The text of the id, as it goes to storage and wire.</summary>
    public string Value => value ?? throw IdText.Unset(nameof(CommandId));

    /// <summary>Reads an id at the door of the process. Throws <see cref="FormatException"/> when it is not one.</summary>
    public static CommandId Parse(string text) =>
        TryParse(text, out var id) ? id : throw IdText.RefusedMinted(nameof(CommandId));

    /// <summary>True and the id when <paramref name="text"/> is one: 8 to 64 of a-z, 0-9 and hyphen.</summary>
    public static bool TryParse(string? text, out CommandId id)
    {
        var good = IdText.IsMinted(text);
        id = good ? new CommandId(text!) : default;
        return good;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
