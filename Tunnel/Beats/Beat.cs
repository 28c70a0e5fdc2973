using System.Buffers.Binary;

namespace Fokus.Tunnel.Beats;

/// <summary>
/// A heartbeat through the tunnel: 24 bytes in a datagram, from the garage to the hub and, as long, back. It tells the hub
/// what no counter does: whether the garage hears its answers.
/// </summary>
/// <param name="Kind">Beat or answer.</param>
/// <param name="Number">Which beat of the garage's, from 1; an answer has that of its beat.</param>
/// <param name="Heard">The highest answer that the garage has heard; 0 for none.</param>
public readonly record struct Beat(BeatKind Kind, long Number, long Heard)
{
    /// <summary>The length of every frame.</summary>
    public const int Length = 24;

    private const uint Magic = 0x464B_4231;

    // What may be on its way, or lost, without a doubt about the rest.
    private const long MostUnheard = 3;

    /// <summary>Whether the garage heard one of the last answers: packets pass both ways.</summary>
    public bool IsRoundTrip => Heard > 0 && Number - Heard <= MostUnheard;

    /// <summary>What the hub sends back.</summary>
    public Beat Answer() => this with { Kind = BeatKind.Answer };

    /// <summary>Reads a frame; <c>null</c> for anything that is none.</summary>
    public static Beat? Read(ReadOnlySpan<byte> frame)
    {
        if (frame.Length != Length || BinaryPrimitives.ReadUInt32BigEndian(frame) != Magic)
            return null;
        var kind = BinaryPrimitives.ReadInt32BigEndian(frame[4..]);
        var number = BinaryPrimitives.ReadInt64BigEndian(frame[8..]);
        var heard = BinaryPrimitives.ReadInt64BigEndian(frame[16..]);
        return kind is (int)BeatKind.Beat or (int)BeatKind.Answer && number > 0 && heard >= 0 && heard <= number
            ? new((BeatKind)kind, number, heard)
            : null;
    }

    /// <summary>The frame.</summary>
    public byte[] Write()
    {
        var frame = new byte[Length];
        BinaryPrimitives.WriteUInt32BigEndian(frame, Magic);
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(4), (int)Kind);
        BinaryPrimitives.WriteInt64BigEndian(frame.AsSpan(8), Number);
        BinaryPrimitives.WriteInt64BigEndian(frame.AsSpan(16), Heard);
        return frame;
    }
}
