namespace Fokus.EdgeBridge.Protocols.EscPos;

/// <summary>One order in a printer's stream, as a printer understands it.</summary>
internal abstract record EscPosOrder
{
    private EscPosOrder()
    {
    }

    /// <summary>A status is asked for.</summary>
    internal sealed record Status(byte Which) : EscPosOrder;

    /// <summary>What waits is thrown away.</summary>
    internal sealed record Clear : EscPosOrder;

    /// <summary>A line of text.</summary>
    internal sealed record Line(string Text) : EscPosOrder;

    /// <summary>The content of the next QR code.</summary>
    internal sealed record Qr(string Text) : EscPosOrder;

    /// <summary>The paper is cut.</summary>
    internal sealed record Cut : EscPosOrder;

    /// <summary>The printer is to say when all before is done.</summary>
    internal sealed record Confirm(ReadOnlyMemory<byte> Id) : EscPosOrder;
}
