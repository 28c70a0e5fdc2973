using System.Text;

namespace Fokus.EdgeBridge.Protocols.MultipartEvents;

/// <summary>One part of a pushed body.</summary>
/// <param name="Names">Every name that its header gives it (field name, file name, content id); empty when it has none.</param>
/// <param name="Content">Without the line end before the next boundary.</param>
internal sealed record EventPart(IReadOnlyList<string> Names, ReadOnlyMemory<byte> Content)
{
    /// <summary>The first bytes of every JPEG.</summary>
    public static ReadOnlySpan<byte> JpegStart => [0xFF, 0xD8, 0xFF];

    private static readonly byte[] JpegEnd = [0xFF, 0xD9];

    /// <summary>By its first bytes: makers name the same picture image/jpeg, image/pjpeg or nothing at all.</summary>
    public bool IsJpeg => Content.Span.StartsWith(JpegStart);

    /// <summary>Whether a JPEG has its end. Some makers fill up with blanks or zeros behind it.</summary>
    public bool IsWholeJpeg => IsJpeg && Content.Span.TrimEnd("\0\r\n \t"u8).EndsWith(JpegEnd);

    /// <summary>By its first sign.</summary>
    public bool IsXml => FirstSign() == '<';

    /// <summary>As UTF-8; what is none becomes the replacement character, which no plate contains.</summary>
    public string Text => Encoding.UTF8.GetString(Content.Span).TrimStart('\uFEFF');

    private char FirstSign()
    {
        var text = Content.Span.TrimStart("\uFEFF"u8).TrimStart(" \t\r\n"u8);
        return text.IsEmpty ? ' ' : (char)text[0];
    }
}
