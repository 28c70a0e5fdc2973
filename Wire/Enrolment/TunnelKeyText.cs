namespace Fokus.Wire.Enrolment;

/// <summary>How a public key of the tunnel is written.</summary>
public static class TunnelKeyText
{
    private const int Bytes = 32;
    private const int Characters = 44;

    /// <summary>True for the one spelling of 32 bytes in base64.</summary>
    public static bool IsKey(string? text)
    {
        Span<byte> bytes = stackalloc byte[Bytes + 1];
        return text is { Length: Characters }
            && Convert.TryFromBase64String(text, bytes, out var length)
            && length == Bytes
            && string.Equals(Convert.ToBase64String(bytes[..Bytes]), text, StringComparison.Ordinal);
    }
}
