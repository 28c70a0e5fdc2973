using Fokus.EdgeBridge.Protocols.EscPos;

namespace Fokus.EdgeBridge.Drivers.Displays.EscPosPole;

/// <summary>The bytes of one whole text: reset, code page, clear, line, cursor to the second line, line. Pure.</summary>
internal static class PoleFrame
{
    /// <summary>How many bytes a text has, always.</summary>
    internal const int Length = 2 + 3 + 1 + DisplayFace.LineLength + 4 + DisplayFace.LineLength;

    private static readonly byte[] Reset = [0x1B, 0x40];
    private static readonly byte[] SecondLine = [0x1F, 0x24, 1, 2];
    private const byte Clear = 0x0C;

    internal static byte[] Write(DisplayFace face, int codePage) =>
    [
        .. Reset, 0x1B, 0x74, EscPosCodePage.Table(codePage), Clear,
        .. Line(face.First, codePage), .. SecondLine, .. Line(face.Second, codePage),
    ];

    /// <summary>Both lines of a text without what fills them; <c>null</c> when it is none.</summary>
    internal static (string First, string Second)? Read(ReadOnlySpan<byte> frame)
    {
        if (frame.Length != Length || !frame.StartsWith(Reset) || EscPosCodePage.Of(frame[4]) is not { } codePage
            || !frame[(6 + DisplayFace.LineLength)..].StartsWith(SecondLine))
            return null;
        var page = EscPosCodePage.Encoding(codePage);
        return (page.GetString(frame.Slice(6, DisplayFace.LineLength)).Trim(), page.GetString(frame[^DisplayFace.LineLength..]).Trim());
    }

    /// <summary>In the middle. Control characters are left out: no text may steer a display.</summary>
    private static byte[] Line(string text, int codePage)
    {
        var plain = string.Concat(text.Where(sign => !char.IsControl(sign)));
        var cut = plain.Length <= DisplayFace.LineLength ? plain : plain[..DisplayFace.LineLength];
        var centred = cut.PadLeft(cut.Length + ((DisplayFace.LineLength - cut.Length) / 2)).PadRight(DisplayFace.LineLength);
        return EscPosCodePage.Encoding(codePage).GetBytes(centred);
    }
}
