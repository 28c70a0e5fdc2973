using System.Security.Cryptography;
using System.Text;

namespace Fokus.EdgeBridge.Console.Displays;

/// <summary>Which screens may see the display pages. Nothing can be ordered there, so one token for all of them will do.</summary>
/// <param name="Known">The token of the garage file; <c>null</c> when there are no such pages.</param>
internal sealed record DisplayAccess(string? Known)
{
    private const int Shortest = 16;
    private const int Longest = 64;

    /// <summary>The token when it is one: 16 to 64 of letters, digits, hyphen and underscore.</summary>
    internal static string? Token(string text) =>
        text.Length is >= Shortest and <= Longest && text.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_') ? text : null;

    /// <summary>In the same time for a good and a bad one.</summary>
    internal bool Admits(string? shown) => Known is not null
        && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(shown ?? "")), SHA256.HashData(Encoding.UTF8.GetBytes(Known)));

    /// <summary>Without the token.</summary>
    public override string ToString() => nameof(DisplayAccess);
}
