using System.Security.Cryptography;

namespace Fokus.World.Sites;

/// <summary>Passwords and keys of one run. They are made anew each time and live in the run's folder only.</summary>
internal sealed record Secrets(string AdminPassword, string ApiKey, string GatewaySecret)
{
    internal static Secrets Make() => new($"fokus-{Token(4)}", Token(16), Token(16));

    /// <summary>Random hexadecimal text of so many bytes.</summary>
    internal static string Token(int bytes) => RandomNumberGenerator.GetHexString(bytes * 2, lowercase: true);
}
