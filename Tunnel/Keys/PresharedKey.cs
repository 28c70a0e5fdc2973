using System.Security.Cryptography;

namespace Fokus.Tunnel.Keys;

/// <summary>A secret that two peers share beside their pairs.</summary>
public sealed record PresharedKey
{
    private PresharedKey(string canonical) => Canonical = canonical;

    /// <summary>The secret itself: for WireGuard and for files that only root reads.</summary>
    public string Canonical { get; }

    internal string Hex => Convert.ToHexStringLower(Convert.FromBase64String(Canonical));

    /// <summary>A new one from the system's source of chance.</summary>
    public static PresharedKey Make() => new(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyText.Bytes)));

    /// <summary>Reads the 44 characters; <c>null</c> for anything else.</summary>
    public static PresharedKey? Find(string? text) => KeyText.IsKey(text) ? new(text!) : null;

    /// <summary>Nothing of the secret.</summary>
    public override string ToString() => "preshared key";
}
