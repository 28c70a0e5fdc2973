using System.Security.Cryptography;
using System.Text;

namespace Fokus.Silo.Identity;

/// <summary>Shared secrets, compared in a time that does not tell how much of one was right.</summary>
internal static class Secrets
{
    private const string Scheme = "Bearer ";

    internal static byte[] Sha256(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>True when the header carries the secret with this digest. Without a digest it is false, no sooner.</summary>
    internal static bool Carries(string? authorization, byte[]? sha256)
    {
        var shown = authorization is not null && authorization.StartsWith(Scheme, StringComparison.Ordinal)
            ? authorization[Scheme.Length..]
            : "";
        return CryptographicOperations.FixedTimeEquals(Sha256(shown), sha256 ?? new byte[SHA256.HashSizeInBytes]) && sha256 is not null;
    }
}
