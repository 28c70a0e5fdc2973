using System.Globalization;
using System.Text;

namespace Fokus.EdgeBridge.Protocols.MultipartEvents;

/// <summary>Reads one part: its header lines, an empty line, its content. Pure.</summary>
internal static class PartReader
{
    private const int LongestHeader = 4096;

    /// <summary>Null when it ends in the middle of its header or of its content.</summary>
    /// <param name="section">What stands between the boundary's name and the next boundary.</param>
    /// <param name="isLast">Nothing marks its end.</param>
    /// <param name="rule">How exactly lines are taken.</param>
    public static EventPart? Read(ReadOnlyMemory<byte> section, bool isLast, LineRule rule)
    {
        var (header, contentAt) = Header(section.Span[..Math.Min(section.Length, LongestHeader)], rule);
        if (contentAt < 0)
        {
            return null;
        }

        var content = section[contentAt..];
        var length = LengthOf(header);
        if (length is { } promised)
        {
            // What is promised is kept: a part may hold bytes that look like a line end, or be cut.
            var isWhole = content.Length >= promised && content.Span[promised..].Trim("\r\n \t"u8).IsEmpty;
            return isWhole ? new EventPart(NamesOf(header), content[..promised]) : null;
        }

        // The line end of a boundary that never came is not content.
        var part = new EventPart(NamesOf(header), isLast ? content.TrimEnd("\r\n"u8) : content);
        return isLast && !part.IsWholeJpeg && !EndsAsXml(content.Span) ? null : part;
    }

    /// <summary>The header's lines and where the content begins; less than zero when the header has no end yet.</summary>
    public static (string Header, int ContentAt) Header(ReadOnlySpan<byte> section, LineRule rule)
    {
        var at = section.IndexOf("\r\n\r\n"u8);
        var gap = 4;
        if (rule == LineRule.Tolerant && section.IndexOf("\n\n"u8) is var bare && bare >= 0 && (at < 0 || bare < at))
        {
            at = bare;
            gap = 2;
        }

        return at < 0 ? ("", -1) : (Encoding.Latin1.GetString(section[..at]), at + gap);
    }

    // Whether the XML is whole is for its own parser to say; a tag cut in two can be seen here.
    private static bool EndsAsXml(ReadOnlySpan<byte> content) => content.TrimEnd("\r\n \t\0"u8).EndsWith(">"u8);

    /// <summary>The length that a header promises; <c>null</c> when it promises none that can be.</summary>
    public static int? LengthOf(string header) =>
        Field(header, "Content-Length") is { } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;

    /// <summary>Every name that a header gives its part.</summary>
    public static List<string> NamesOf(string header)
    {
        var names = new List<string>();
        var disposition = Field(header, "Content-Disposition") ?? "";
        foreach (var piece in disposition.Split(';', StringSplitOptions.TrimEntries))
        {
            var equals = piece.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && piece[..equals].Trim().ToUpperInvariant() is "NAME" or "FILENAME")
            {
                names.Add(piece[(equals + 1)..].Trim().Trim('"'));
            }
        }

        if (Field(header, "Content-ID") is { } id)
        {
            names.Add(id.Trim('<', '>'));
        }

        return names;
    }

    private static string? Field(string header, string name)
    {
        foreach (var line in header.Split('\n', StringSplitOptions.TrimEntries))
        {
            if (line.StartsWith(name, StringComparison.OrdinalIgnoreCase) && line.AsSpan(name.Length).TrimStart() is [':', ..])
            {
                return line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
            }
        }

        return null;
    }
}
