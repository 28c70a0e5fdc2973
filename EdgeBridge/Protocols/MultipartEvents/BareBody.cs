namespace Fokus.EdgeBridge.Protocols.MultipartEvents;

/// <summary>A body without boundaries: XML alone, or XML with a JPEG straight behind it. Pure.</summary>
internal static class BareBody
{
    private static readonly byte[] JpegStart = [0xFF, 0xD8, 0xFF];
    private static readonly byte[] JpegEnd = [0xFF, 0xD9];

    /// <summary>Reads a body.</summary>
    public static EventBody Read(ReadOnlyMemory<byte> body)
    {
        var whole = new EventPart([], body);
        if (!whole.IsXml)
        {
            return body.IsEmpty ? new EventBody.CutShort("an empty body") : new EventBody.NotUnderstood("neither multipart nor XML");
        }

        var start = body.Span.IndexOf(JpegStart);
        var xml = new EventPart([], start < 0 ? body : body[..start]);
        if (!xml.Content.Span.TrimEnd("\r\n \t\0"u8).EndsWith(">"u8))
        {
            return new EventBody.CutShort("the XML has no end");
        }

        if (start < 0)
        {
            return new EventBody.Read([xml], IsClosed: true);
        }

        // The last end mark: the picture's thumbnail has one of its own.
        var end = body.Span.LastIndexOf(JpegEnd);
        return end < start
            ? new EventBody.CutShort("the picture has no end")
            : new EventBody.Read([xml, new EventPart([], body[start..(end + JpegEnd.Length)])], IsClosed: true);
    }
}
