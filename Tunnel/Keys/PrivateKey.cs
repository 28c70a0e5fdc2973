using System.Security.Cryptography;

namespace Fokus.Tunnel.Keys;

/// <summary>The secret half of a pair. Made where it is used, and never anywhere else.</summary>
public sealed class PrivateKey
{
    private PrivateKey(byte[] bytes)
    {
        Canonical = Convert.ToBase64String(bytes);
        Public = PublicKey.Of(Curve25519.PublicOf(bytes));
    }

    /// <summary>The other half.</summary>
    public PublicKey Public { get; }

    /// <summary>The secret itself: for WireGuard and for its own file, never for a log, a page or a command line.</summary>
    public string Canonical { get; }

    internal string Hex => Convert.ToHexStringLower(Convert.FromBase64String(Canonical));

    /// <summary>A new pair from the system's source of chance.</summary>
    public static PrivateKey Make()
    {
        var bytes = RandomNumberGenerator.GetBytes(KeyText.Bytes);
        // RFC 7748, section 5: clamped, as the tools of WireGuard write it.
        bytes[0] &= 0b1111_1000;
        bytes[31] = (byte)((bytes[31] & 0b0111_1111) | 0b0100_0000);
        return new(bytes);
    }

    /// <summary>Reads the 44 characters; <c>null</c> for anything else.</summary>
    public static PrivateKey? Find(string? text) => KeyText.IsKey(text) ? new(Convert.FromBase64String(text!)) : null;

    /// <summary>Nothing of the secret.</summary>
    public override string ToString() => $"private key of {Public}";
}
