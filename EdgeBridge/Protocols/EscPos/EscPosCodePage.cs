using System.Text;

namespace Fokus.EdgeBridge.Protocols.EscPos;

/// <summary>The code pages with Portuguese letters that printers have.</summary>
internal static class EscPosCodePage
{
    /// <summary>Western European.</summary>
    public const int Multilingual = 850;

    /// <summary>Portuguese.</summary>
    public const int Portuguese = 860;

    /// <summary>The printer's own number of a code page, for ESC t.</summary>
    public static byte Table(int codePage) => codePage switch
    {
        Multilingual => 2,
        Portuguese => 3,
        _ => throw new ArgumentOutOfRangeException(nameof(codePage), codePage, "850 or 860"),
    };

    /// <summary>The code page of one of the printer's numbers; <c>null</c> when it is none of ours.</summary>
    public static int? Of(byte table) => table switch
    {
        2 => Multilingual,
        3 => Portuguese,
        _ => null,
    };

    /// <summary>Text to bytes; a letter that the page lacks becomes a question mark.</summary>
    public static Encoding Encoding(int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? throw new ArgumentOutOfRangeException(nameof(codePage), codePage, "850 or 860");
}
