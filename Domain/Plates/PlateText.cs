namespace Fokus.Domain.Plates;

/// <summary>A text without what people and readers put between its characters, in capitals.</summary>
internal static class PlateText
{
    /// <summary>The longest text that is looked at on the stack; a plate with its separators is far shorter.</summary>
    private const int Usual = 32;

    /// <summary>The text in capitals, without spaces, hyphens and dots. The same string when there is nothing to do.</summary>
    internal static string Plain(string text)
    {
        var plain = text.Length <= Usual ? stackalloc char[Usual] : new char[text.Length];
        var length = Write(text, plain);
        return plain[..length].SequenceEqual(text) ? text : new string(plain[..length]);
    }

    /// <summary>Writes the plain text and gives its length; -1 when it does not fit.</summary>
    internal static int Write(ReadOnlySpan<char> text, Span<char> plain)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (IsBetween(c))
                continue;
            if (length == plain.Length)
                return -1;
            // Only a to z: a capital made of a foreign letter (the long s) must not become one of a plate's.
            plain[length++] = char.IsAsciiLetterLower(c) ? (char)(c - 'a' + 'A') : c;
        }

        return length;
    }

    /// <summary>True when the text has the length of the shape and each character its class: L a letter, D a digit.</summary>
    internal static bool Fits(ReadOnlySpan<char> plain, string shape)
    {
        if (plain.Length != shape.Length)
            return false;
        for (var i = 0; i < shape.Length; i++)
        {
            if (!FitsClass(plain[i], shape[i]))
                return false;
        }

        return true;
    }

    internal static bool FitsClass(char c, char wanted) =>
        wanted == 'L' ? char.IsAsciiLetterUpper(c) : char.IsAsciiDigit(c);

    private static bool IsBetween(char c) => c is '-' or '–' or '.' or '·' or '•' || char.IsWhiteSpace(c);
}
