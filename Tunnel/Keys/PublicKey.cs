namespace Fokus.Tunnel.Keys;

/// <summary>The public half of a pair: who a peer is. No secret.</summary>
public readonly record struct PublicKey
{
    private readonly string? base64;

    private PublicKey(string base64) => this.base64 = base64;

    /// <summary>As WireGuard's files and tools write it: 44 characters.</summary>
    public string Base64 => base64 ?? throw new InvalidOperationException("A public key that was never set is being read.");

    /// <summary>As WireGuard's socket writes it: 64 digits.</summary>
    internal string Hex => Convert.ToHexStringLower(Convert.FromBase64String(Base64));

    /// <summary>Reads the 44 characters; false for anything else.</summary>
    public static bool TryParse(string? text, out PublicKey key)
    {
        var isKey = KeyText.IsKey(text);
        key = isKey ? new(text!) : default;
        return isKey;
    }

    /// <summary>Enough of it to tell peers apart in a log.</summary>
    public override string ToString() => $"{Base64[..8]}…";

    internal static PublicKey Of(ReadOnlySpan<byte> bytes) => new(Convert.ToBase64String(bytes));

    internal static PublicKey OfHex(string hex) => new(Convert.ToBase64String(Convert.FromHexString(hex)));
}
