using System.Buffers.Binary;
using Fokus.EdgeBridge.Protocols.Modbus;

namespace Fokus.EdgeBridge.Protocols.Boards.Simulation;

/// <summary>A whole request as it came: its wrapping, and the message inside. Pure, and none of libmodbus.</summary>
internal sealed record BoardFrame(ModbusFraming Framing, byte[] Bytes)
{
    /// <summary>Longest frame.</summary>
    public const int MaxLength = 260;

    private const int TcpHeader = 7;
    private const int LengthAt = 4;
    private const int ShortRtu = 8;
    private const int CountAt = 6;

    /// <summary>Unit id.</summary>
    public byte Unit => Framing == ModbusFraming.Tcp ? Bytes[TcpHeader - 1] : Bytes[0];

    /// <summary>Function code and what follows it.</summary>
    public ReadOnlySpan<byte> Message => Framing == ModbusFraming.Tcp ? Bytes.AsSpan(TcpHeader) : Bytes.AsSpan(1, Bytes.Length - 1 - RtuChecksum.Length);

    /// <summary>Whether the checksum is right; true where there is none.</summary>
    public bool IsWhole => Framing == ModbusFraming.Tcp
        || BinaryPrimitives.ReadUInt16LittleEndian(Bytes.AsSpan(Bytes.Length - RtuChecksum.Length)) == RtuChecksum.Of(Bytes.AsSpan(0, Bytes.Length - RtuChecksum.Length));

    /// <summary>How long the request is that begins so; <c>null</c> when it is none. More may be needed to tell, then at least that much.</summary>
    public static int? LengthOf(ModbusFraming framing, ReadOnlySpan<byte> begun)
    {
        if (framing == ModbusFraming.Tcp)
        {
            if (begun.Length < TcpHeader + 1)
            {
                return TcpHeader + 1;
            }

            var length = LengthAt + 2 + BinaryPrimitives.ReadUInt16BigEndian(begun[LengthAt..]);
            return length is > TcpHeader and <= MaxLength ? length : null;
        }

        return begun.Length < 2 ? 2 : begun[1] switch
        {
            >= 1 and <= 6 => ShortRtu,
            15 or 16 when begun.Length <= CountAt => CountAt + 1,
            15 or 16 => CountAt + 1 + begun[CountAt] + RtuChecksum.Length,
            _ => null,
        };
    }

    /// <summary>Wraps an answer to this request.</summary>
    public byte[] Answer(ReadOnlySpan<byte> message)
    {
        if (Framing == ModbusFraming.Tcp)
        {
            byte[] framed = [.. Bytes.AsSpan(0, TcpHeader), .. message];
            BinaryPrimitives.WriteUInt16BigEndian(framed.AsSpan(LengthAt), (ushort)(message.Length + 1));
            return framed;
        }

        byte[] open = [Unit, .. message, 0, 0];
        BinaryPrimitives.WriteUInt16LittleEndian(open.AsSpan(open.Length - RtuChecksum.Length), RtuChecksum.Of(open.AsSpan(0, open.Length - RtuChecksum.Length)));
        return open;
    }
}
