using Microsoft.AspNetCore.Identity;

namespace Fokus.EdgeBridge.Console.Access;

/// <summary>Passwords of the garage file: salted and stretched, in the format of ASP.NET Core Identity.</summary>
internal static class Passwords
{
    private static readonly PasswordHasher<object> Hasher = new();
    private static readonly object Anybody = new();

    /// <summary>What goes into the garage file in place of a password.</summary>
    internal static string Hash(string password) => Hasher.HashPassword(Anybody, password);

    /// <summary>True when the password made the hash. A text that is no hash fits nothing.</summary>
    internal static bool Fits(string hash, string password)
    {
        try
        {
            return Hasher.VerifyHashedPassword(Anybody, hash, password) != PasswordVerificationResult.Failed;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
