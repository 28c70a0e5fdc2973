using Microsoft.AspNetCore.Identity;

namespace Fokus.Silo.Identity;

/// <summary>Salted, slow hashes of passwords, by the framework's own hasher.</summary>
internal static class PasswordHash
{
    private static readonly PasswordHasher<string> Hasher = new();
    private static readonly string OfNobody = Of("no user has this password");

    internal static string Of(string password) => Hasher.HashPassword("", password);

    /// <summary>True when the password fits. Without a hash it takes as long and is false: names cannot be told by the time.</summary>
    internal static bool Fits(string? hash, string password) =>
        Hasher.VerifyHashedPassword("", hash ?? OfNobody, password) != PasswordVerificationResult.Failed && hash is not null;
}
