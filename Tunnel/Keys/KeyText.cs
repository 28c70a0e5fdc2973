namespace Fokus.Tunnel.Keys;

/// <summary>How keys are written: base64 of 32 bytes.</summary>
internal static class KeyText
{
    public const int Bytes = 32;
    public const int Characters = 44;

    /// <summary>True for exactly one spelling of each key: two spellings of one key would be two peers to us and one to WireGuard.</summary>
    public static bool IsKey(string? text)
    {
        Span<byte> bytes = stackalloc byte[Bytes + 1];
        return text is { Length: Characters }
            && Convert.TryFromBase64String(text, bytes, out var length)
            && length == Bytes
            && string.Equals(Convert.ToBase64String(bytes[..Bytes]), text, StringComparison.Ordinal);
    }
}
