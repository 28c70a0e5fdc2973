namespace Fokus.EdgeBridge.Protocols.Boards.Simulation;

/// <summary>The checksum at the end of an RTU frame, low byte first.</summary>
internal static class RtuChecksum
{
    public const int Length = 2;

    private const ushort Polynomial = 0xA001;

    public static ushort Of(ReadOnlySpan<byte> frame)
    {
        ushort sum = 0xFFFF;
        foreach (var one in frame)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (ushort)((sum & 1) != 0 ? (sum >> 1) ^ Polynomial : sum >> 1);
            }
        }

        return sum;
    }
}
