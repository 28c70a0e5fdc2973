namespace Fokus.Domain.Ids;

/// <summary>The number on a paper ticket. Not guessable.</summary>
/// <remarks>The unset value (<c>default</c>) throws when it is read.</remarks>
public readonly record struct TicketId
{
    private readonly string? value;

    private TicketId(string value) => this.value = value;

    /// <summary>The text of the id, as it goes to storage and wire.</summary>
    public string Value => value ?? throw IdText.Unset(nameof(TicketId));

    /// <summary>Reads an id at the door of the process. Throws <see cref="FormatException"/> when it is not one.</summary>
    public static TicketId Parse(string text) =>
        TryParse(text, out var id) ? id : throw IdText.RefusedMinted(nameof(TicketId));

    /// <summary>True and the id when <paramref name="text"/> is one: 8 to 64 of a-z, 0-9 and hyphen.</summary>
    public static bool TryParse(string? text, out TicketId id)
    {
        var good = IdText.IsMinted(text);
        id = good ? new TicketId(text!) : default;
        return good;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
