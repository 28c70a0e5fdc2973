using System.Buffers.Binary;

namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Lines;

/// <summary>The same for a PNG, which some software saves under a JPEG's name.</summary>
internal static class PngHeader
{
    private const int WidthAt = 16;
    private const int HeaderLength = 33;

    /// <summary>The number of pixels, or <c>null</c> when this is not a whole PNG.</summary>
    public static long? Pixels(ReadOnlySpan<byte> png)
    {
        if (png.Length < HeaderLength || !IsSigned(png))
            return null;
        if (!png.Slice(12, 4).SequenceEqual("IHDR"u8) || png.LastIndexOf("IEND"u8) < 0)
            return null;
        var (width, height) = (
            BinaryPrimitives.ReadUInt32BigEndian(png[WidthAt..]),
            BinaryPrimitives.ReadUInt32BigEndian(png[(WidthAt + 4)..]));
        return Math.Min(width, int.MaxValue) * (long)Math.Min(height, int.MaxValue);
    }

    private static bool IsSigned(ReadOnlySpan<byte> png) =>
        png.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);
}
