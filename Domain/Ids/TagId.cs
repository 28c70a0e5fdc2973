namespace Fokus.Domain.Ids;

/// <summary>What a toll tag on a windscreen says of itself. Personal data: <see cref="ToString"/> masks it.</summary>
/// <remarks>The unset value (<c>default</c>) throws when it is read.</remarks>
public readonly record struct TagId
{
    private readonly string? canonical;

    private TagId(string canonical) => this.canonical = canonical;

    /// <summary>The whole tag, for storage and wire, never for a log, a URL or a metric.</summary>
    public string Canonical => canonical ?? throw IdText.Unset(nameof(TagId));

    /// <summary>Reads a tag at the door of the process. Throws <see cref="FormatException"/> when it is not one.</summary>
    public static TagId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException("The text is not a tag: 8 to 64 hexadecimal digits.");

    /// <summary>True and the tag when <paramref name="text"/> is one: 8 to 64 hexadecimal digits, in any case.</summary>
    public static bool TryParse(string? text, out TagId id)
    {
        var good = text is { Length: >= 8 and <= 64 } && text.All(char.IsAsciiHexDigit);
        id = good ? new TagId(text!.ToUpperInvariant()) : default;
        return good;
    }

    /// <summary>Masked for logs: the last two digits.</summary>
    public override string ToString() => canonical is null ? "(no tag)" : $"****{canonical[^2..]}";
}
