using System.Security.Cryptography;
using System.Text;

namespace Fokus.Wire.Enrolment;

/// <summary>
/// The one-time code by which a garage's server joins: 130 random bits and two letters that show a slip of the finger,
/// typed as seven groups of four. Letters and digits that look alike are the same.
/// </summary>
public sealed record EnrolmentCode
{
    // Crockford's alphabet: no I, L, O, U.
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Chance = 26;
    private const int Check = 2;
    private const int Group = 4;

    private EnrolmentCode(string canonical) => Canonical = canonical;

    /// <summary>The code itself without groups: to be shown once, or to be sent. Never for a log.</summary>
    public string Canonical { get; }

    /// <summary>As people read and type it.</summary>
    public string Grouped => string.Join('-', Canonical.Chunk(Group).Select(static group => new string(group)));

    /// <summary>All that is kept of it.</summary>
    public byte[] Sha256 => SHA256.HashData(Encoding.ASCII.GetBytes(Canonical));

    /// <summary>A new one, from the system's source of chance.</summary>
    public static EnrolmentCode Make()
    {
        var chance = RandomNumberGenerator.GetString(Alphabet, Chance);
        return new(chance + CheckOf(chance));
    }

    /// <summary>Reads what was typed, with or without groups, in any case; <c>null</c> when a letter is wrong, missing or too many.</summary>
    /// <param name="text">Such as <c>7K2M-…</c>.</param>
    public static EnrolmentCode? Find(string? text)
    {
        var letters = (text ?? "")
            .Where(static c => c is not '-' && !char.IsWhiteSpace(c))
            .Select(static c => char.ToUpperInvariant(c) switch { 'O' => '0', 'I' or 'L' => '1', var other => other })
            .ToArray();
        if (letters.Length != Chance + Check || letters.Any(static c => !Alphabet.Contains(c, StringComparison.Ordinal)))
            return null;
        var canonical = new string(letters);
        return canonical.EndsWith(CheckOf(canonical[..Chance]), StringComparison.Ordinal) ? new(canonical) : null;
    }

    /// <summary>Nothing of the secret.</summary>
    public override string ToString() => "enrolment code";

    private static string CheckOf(string chance)
    {
        var hash = SHA256.HashData(Encoding.ASCII.GetBytes(chance));
        return new([.. hash.Take(Check).Select(static part => Alphabet[part % Alphabet.Length])]);
    }
}
