namespace Fokus.Domain.Stays.Tickets;

/// <summary>Bytes as letters and digits that nobody mistakes for one another: base32 without I, L, O and U.</summary>
/// <remarks>Source: the alphabet that Douglas Crockford proposed, without its check symbol; the seal checks better.</remarks>
internal static class TicketLetters
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int BitsALetter = 5;
    private const int BitsAByte = 8;

    /// <summary>Five bits a letter, the first bit first; the last letter is filled with zeros.</summary>
    internal static string Write(ReadOnlySpan<byte> bytes)
    {
        var letters = new char[LettersOf(bytes.Length)];
        for (var at = 0; at < letters.Length; at++)
        {
            var value = 0;
            for (var bit = at * BitsALetter; bit < (at + 1) * BitsALetter; bit++)
                value = (value << 1) | (bit < bytes.Length * BitsAByte ? (bytes[bit / BitsAByte] >> (BitsAByte - 1 - (bit % BitsAByte))) & 1 : 0);
            letters[at] = Alphabet[value];
        }

        return new(letters);
    }

    /// <summary>Exactly <paramref name="length"/> bytes; <c>null</c> when the text is not those.</summary>
    internal static byte[]? Read(string text, int length)
    {
        var bytes = new byte[length];
        var at = 0;
        foreach (var letter in text)
        {
            if (letter is '-' or ' ')
                continue;
            if (ValueOf(letter) is not (>= 0 and var value) || at >= LettersOf(length))
                return null;
            for (var bit = 0; bit < BitsALetter; bit++)
            {
                if (((value >> (BitsALetter - 1 - bit)) & 1) == 0)
                    continue;
                var place = (at * BitsALetter) + bit;
                // What fills the last letter is zero: one ticket has one text.
                if (place >= length * BitsAByte)
                    return null;
                bytes[place / BitsAByte] |= (byte)(1 << (BitsAByte - 1 - (place % BitsAByte)));
            }

            at++;
        }

        return at == LettersOf(length) ? bytes : null;
    }

    private static int LettersOf(int bytes) => ((bytes * BitsAByte) + BitsALetter - 1) / BitsALetter;

    private static int ValueOf(char letter) => letter switch
    {
        'o' or 'O' => 0,
        'i' or 'I' or 'l' or 'L' => 1,
        >= 'a' and <= 'z' => Alphabet.IndexOf((char)(letter - 'a' + 'A'), StringComparison.Ordinal),
        _ => Alphabet.IndexOf(letter, StringComparison.Ordinal),
    };
}
