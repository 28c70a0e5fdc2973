using Fokus.EdgeBridge.Protocols.Modbus;

namespace Fokus.EdgeBridge.Protocols.Boards.Simulation;

/// <summary>The bytes that a sick board sends in place of a right answer. Pure.</summary>
internal static class SpoiledAnswer
{
    private const int UnitAt = 6;
    private const int LengthAt = 4;
    private const byte LongHigh = 60000 >> 8;
    private const byte LongLow = 60000 & 0xFF;

    /// <summary>What is sent; the right answer for a sickness that does not touch the bytes.</summary>
    public static byte[] Of(byte[] right, ModbusFraming framing, BoardMisbehaviour misbehaviour)
    {
        var isTcp = framing == ModbusFraming.Tcp;
        byte[] sent = [.. right];
        switch (misbehaviour)
        {
            case BoardMisbehaviour.WrongTransaction when isTcp:
                sent[0] ^= 0x55;
                break;
            case BoardMisbehaviour.WrongTransaction:
                sent[^1] ^= 0x55;
                break;
            case BoardMisbehaviour.WrongUnit:
                sent[isTcp ? UnitAt : 0] ^= 0x55;
                break;
            case BoardMisbehaviour.WrongFunction:
                sent[isTcp ? UnitAt + 1 : 1] ^= 0x04;
                break;
            case BoardMisbehaviour.LongLength when isTcp:
                (sent[LengthAt], sent[LengthAt + 1]) = (LongHigh, LongLow);
                break;
            case BoardMisbehaviour.Truncated:
                return sent[..(sent.Length / 2)];
            case BoardMisbehaviour.ReplyTwice:
                return [.. sent, .. sent];
            default:
                break;
        }

        return sent;
    }
}
