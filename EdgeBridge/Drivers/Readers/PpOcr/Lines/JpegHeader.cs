using System.Buffers.Binary;

namespace Fokus.EdgeBridge.Drivers.Readers.PpOcr.Lines;

/// <summary>
/// What a JPEG says of itself, read before a byte is decoded: a few hundred bytes can ask for gigabytes, and a picture
/// cut short still decodes, with grey where the plate may have been.
/// </summary>
internal static class JpegHeader
{
    private const byte Marker = 0xFF;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;

    /// <summary>The number of pixels, or <c>null</c> when this is not a whole JPEG.</summary>
    public static long? Pixels(ReadOnlySpan<byte> jpeg)
    {
        if (jpeg.Length < 4 || jpeg[0] != Marker || jpeg[1] != 0xD8)
            return null;

        long? pixels = null;
        var at = 2;
        while (at + 4 <= jpeg.Length)
        {
            if (jpeg[at] != Marker)
                return null;
            var kind = jpeg[at + 1];
            if (kind == Marker)
            {
                at++;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
            if (length < 2 || at + 2 + length > jpeg.Length)
                return null;
            if (kind == StartOfScan)
                return pixels is not null && HasEnd(jpeg[at..]) ? pixels : null;
            if (IsFrame(kind) && length >= 8)
                pixels = Area(jpeg.Slice(at + 5, 4));
            at += 2 + length;
        }

        return null;
    }

    // C0 to CF are frames, but for the Huffman tables (C4), an extension (C8) and the arithmetic tables (CC).
    private static bool IsFrame(byte kind) => kind is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static long Area(ReadOnlySpan<byte> heightThenWidth) =>
        (long)BinaryPrimitives.ReadUInt16BigEndian(heightThenWidth)
        * BinaryPrimitives.ReadUInt16BigEndian(heightThenWidth[2..]);

    // Cameras pad the end, so the mark need not be the last two bytes.
    private static bool HasEnd(ReadOnlySpan<byte> scan) => scan.LastIndexOf([Marker, EndOfImage]) >= 0;
}
