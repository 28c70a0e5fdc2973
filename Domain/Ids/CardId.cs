namespace Fokus.Domain.Ids;

/// <summary>The number of a subscriber's card or fob. Personal data: <see cref="ToString"/> masks it.</summary>
/// <remarks>The unset value (<c>default</c>) throws when it is read.</remarks>
public readonly record struct CardId
{
    private readonly string? canonical;

    private CardId(string canonical) => this.canonical = canonical;

    /// <summary>The whole number, for storage and wire, never for a log, a URL or a metric.</summary>
    public string Canonical => canonical ?? throw IdText.Unset(nameof(CardId));

    /// <summary>Reads a card number at the door of the process. Throws <see cref="FormatException"/> when it is not one.</summary>
    public static CardId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException("The text is not a card number: 4 to 40 letters and digits.");

    /// <summary>True and the card when <paramref name="text"/> is a number: 4 to 40 ASCII letters and digits, in any case.</summary>
    public static bool TryParse(string? text, out CardId id)
    {
        var good = text is { Length: >= 4 and <= 40 } && text.All(char.IsAsciiLetterOrDigit);
        id = good ? new CardId(text!.ToUpperInvariant()) : default;
        return good;
    }

    /// <summary>Masked for logs: the last two characters.</summary>
    public override string ToString() => canonical is null ? "(no card)" : $"****{canonical[^2..]}";
}
