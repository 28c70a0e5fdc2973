namespace Fokus.Domain.Ids;

/// <summary>What may stand in an id. Ids travel in URLs, file names and logs, so the alphabet is narrow.</summary>
internal static class IdText
{
    internal const string SlugRule = "2 to 40 of a-z, 0-9 and hyphen, beginning with a letter";
    internal const string MintedRule = "8 to 64 of a-z, 0-9 and hyphen";

    internal static bool IsSlug(string? text) =>
        text is { Length: >= 2 and <= 40 } && char.IsAsciiLetterLower(text[0]) && IsPlain(text);

    internal static bool IsMinted(string? text) => text is { Length: >= 8 and <= 64 } && IsPlain(text);

    /// <summary>A minted id may be a ticket's number, and what stands in its place may be a plate: neither is repeated.</summary>
    internal static FormatException RefusedMinted(string type) => new($"The text is not a {type}: {MintedRule}.");

    internal static FormatException Refused(string type, string? text, string rule) =>
        new($"'{text}' is not a {type}: {rule}.");

    internal static InvalidOperationException Unset(string type) => new($"An unset {type} was read.");

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-')
                return false;
        }

        return true;
    }
}
