namespace Fokus.Domain.Ids;

/// <summary>The SHA-256 of a document's bytes: 64 characters of 0-9 and a-f. It says which document was meant years later.</summary>
/// <remarks>The unset value is <see cref="None"/>: a receipt of the time before hashes were kept, or a book made by hand.</remarks>
public readonly record struct DocumentHash
{
    private readonly string? value;

    private DocumentHash(string value) => this.value = value;

    /// <summary>No hash is known.</summary>
    public static DocumentHash None => default;

    /// <summary>The hash, or an empty text for <see cref="None"/>.</summary>
    public string Value => value ?? "";

    /// <summary>Reads a hash; an empty text is <see cref="None"/>. Throws <see cref="FormatException"/> when it is not one.</summary>
    public static DocumentHash Parse(string text) => text.Length switch
    {
        0 => None,
        64 when text.All(char.IsAsciiHexDigitLower) => new(text),
        _ => throw new FormatException("A document hash has 64 characters of 0-9 and a-f."),
    };

    /// <inheritdoc/>
    public override string ToString() => Value;
}
