namespace Fokus.EdgeBridge.Protocols.Uhf;

/// <summary>What a reader answers to "which tags are in view".</summary>
/// <param name="IsLast">False when another frame follows.</param>
/// <param name="Tags">The tags of this frame: number in capital hexadecimal, antenna and signal; of a family that does not say it, 255.</param>
internal sealed record UhfInventory(bool IsLast, IReadOnlyList<(string Epc, byte Antenna, byte Signal)> Tags)
{
    /// <summary>The command.</summary>
    internal const byte Command = 0x01;

    private const byte MoreFollows = 0x03;

    /// <summary>The answer in a frame; <c>null</c> when it answers another question, or is not whole.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="hasAntenna">True for the family that says antenna and signal, see the README of the brand.</param>
    internal static UhfInventory? Read(UhfFrame frame, bool hasAntenna)
    {
        var body = frame.Body.Span;
        if (frame.Command != Command || body.IsEmpty)
            return null;
        var isLast = body[0] != MoreFollows;
        var at = 1;
        byte antenna = 1;
        if (hasAntenna && at < body.Length)
            antenna = body[at++];
        if (at >= body.Length)
            return new(isLast, []);
        var count = body[at++];
        var tags = new List<(string, byte, byte)>(count);
        for (var i = 0; i < count; i++)
        {
            if (at >= body.Length || at + 1 + body[at] + (hasAntenna ? 1 : 0) > body.Length)
                return null;
            var epc = body.Slice(at + 1, body[at]);
            at += 1 + epc.Length;
            var signal = hasAntenna ? body[at++] : byte.MaxValue;
            tags.Add((Convert.ToHexString(epc), antenna, signal));
        }

        return new(isLast, tags);
    }
}
