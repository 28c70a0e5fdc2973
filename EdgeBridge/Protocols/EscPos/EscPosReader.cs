using System.Text;

namespace Fokus.EdgeBridge.Protocols.EscPos;

/// <summary>Reads a printer's stream as a printer does; only the orders that <see cref="EscPosJob"/> writes. Pure.</summary>
internal sealed class EscPosReader
{
    private readonly List<byte> waiting = [];
    private readonly List<byte> line = [];
    private Encoding encoding = EscPosCodePage.Encoding(EscPosCodePage.Multilingual);

    /// <summary>Takes in bytes; the orders that are complete by them.</summary>
    public IReadOnlyList<EscPosOrder> Take(ReadOnlySpan<byte> bytes)
    {
        waiting.AddRange(bytes);
        var orders = new List<EscPosOrder>();
        while (waiting.Count > 0)
        {
            var used = Next([.. waiting], orders);
            if (used == 0)
            {
                break;
            }

            waiting.RemoveRange(0, used);
        }

        return orders;
    }

    /// <summary>How many bytes the first order took; 0 when it is not complete.</summary>
    private int Next(ReadOnlySpan<byte> bytes, List<EscPosOrder> orders) => bytes[0] switch
    {
        0x10 => RealTime(bytes, orders),
        0x1B => Escape(bytes),
        0x1D => Group(bytes, orders),
        0x0A => EndLine(orders),
        _ => Letter(bytes[0]),
    };

    private static int RealTime(ReadOnlySpan<byte> bytes, List<EscPosOrder> orders)
    {
        if (bytes.Length < 3)
        {
            return 0;
        }

        if (bytes[1] == 0x04)
        {
            orders.Add(new EscPosOrder.Status(bytes[2]));
            return 3;
        }

        var clear = EscPosJob.ClearBuffers;
        if (bytes.Length < clear.Length)
        {
            return 0;
        }

        orders.Add(new EscPosOrder.Clear());
        return clear.Length;
    }

    private int Escape(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2)
        {
            return 0;
        }

        if (bytes[1] == 0x40)
        {
            line.Clear();
            return 2;
        }

        if (bytes.Length < 3)
        {
            return 0;
        }

        if (bytes[1] == 0x74 && EscPosCodePage.Of(bytes[2]) is { } codePage)
        {
            encoding = EscPosCodePage.Encoding(codePage);
        }

        return 3;
    }

    private static int Group(ReadOnlySpan<byte> bytes, List<EscPosOrder> orders)
    {
        if (bytes.Length < 4)
        {
            return 0;
        }

        if (bytes[1] == 0x56)
        {
            orders.Add(new EscPosOrder.Cut());
            return 4;
        }

        var length = bytes.Length < 5 ? int.MaxValue : 5 + bytes[3] + (bytes[4] << 8);
        if (bytes.Length < length)
        {
            return 0;
        }

        var body = bytes[5..length];
        if (bytes[2] == 0x6B && body is [0x31, 0x50, 0x30, ..])
        {
            orders.Add(new EscPosOrder.Qr(Encoding.ASCII.GetString(body[3..])));
        }
        else if (bytes[2] == 0x48 && body is [0x30, 0x30, ..])
        {
            orders.Add(new EscPosOrder.Confirm(body[2..].ToArray()));
        }

        return length;
    }

    private int EndLine(List<EscPosOrder> orders)
    {
        orders.Add(new EscPosOrder.Line(encoding.GetString([.. line])));
        line.Clear();
        return 1;
    }

    private int Letter(byte letter)
    {
        line.Add(letter);
        return 1;
    }
}
