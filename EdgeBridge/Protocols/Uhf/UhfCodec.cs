namespace Fokus.EdgeBridge.Protocols.Uhf;

/// <summary>
/// Frames of the form <c>length, address, command, data, sum</c>: the length counts all behind itself, the sum is CRC-16 with
/// the polynomial 0x8408 from 0xFFFF, its low byte first.
/// </summary>
internal static class UhfCodec
{
    /// <summary>The shortest length byte: address, command and sum.</summary>
    internal const int Shortest = 4;

    private const int SumBytes = 2;

    /// <summary>The bytes of a frame.</summary>
    internal static byte[] Write(byte address, byte command, ReadOnlySpan<byte> data)
    {
        byte[] frame = [(byte)(Shortest + data.Length), address, command, .. data, 0, 0];
        var sum = Sum(frame.AsSpan(0, frame.Length - SumBytes));
        (frame[^2], frame[^1]) = ((byte)(sum & 0xFF), (byte)(sum >> 8));
        return frame;
    }

    /// <summary>The frame in whole bytes, length byte included; <c>null</c> when its sum is wrong.</summary>
    internal static UhfFrame? Read(ReadOnlySpan<byte> bytes)
    {
        var sum = Sum(bytes[..^SumBytes]);
        return bytes[^2] == (byte)(sum & 0xFF) && bytes[^1] == (byte)(sum >> 8)
            ? new(bytes[1], bytes[2], bytes[3..^SumBytes].ToArray())
            : null;
    }

    private static ushort Sum(ReadOnlySpan<byte> bytes)
    {
        ushort sum = 0xFFFF;
        foreach (var one in bytes)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
                sum = (ushort)((sum & 1) != 0 ? (sum >> 1) ^ 0x8408 : sum >> 1);
        }

        return sum;
    }
}
