using System.Text;

namespace Fokus.EdgeBridge.Protocols.MultipartEvents;

/// <summary>
/// Takes an endless multipart stream apart while it comes. A part is told as soon as its last byte is there: waiting for
/// the next boundary would hold a plate back until the next heartbeat. A part without a length ends with its root
/// element, else at the next boundary. Pure; used by one reader.
/// </summary>
internal sealed class EventStreamReader(string? contentType)
{
    /// <summary>The most that is kept of a part that has not ended yet.</summary>
    public const int LimitBytes = BoundedBody.LimitBytes;

    private const int LongestHeader = 4096;
    private const int FirstBuffer = 64 * 1024;

    private byte[]? delimiter = DelimiterOf(EventBodyReader.BoundaryOf(contentType));
    private byte[] buffer = new byte[FirstBuffer];
    private int start;
    private int length;
    private bool isInPart;

    /// <summary>Whether the stream, if it ended now, would end in the middle of a part.</summary>
    public bool IsInPart => isInPart && !Waiting.Span.Trim("\r\n \t"u8).IsEmpty;

    private ReadOnlyMemory<byte> Waiting => buffer.AsMemory(start, length);

    /// <summary>Takes in what came; the parts that are whole now, in their order.</summary>
    /// <exception cref="InvalidDataException">A part is larger than a camera's can be, or its header has no end.</exception>
    public IReadOnlyList<EventPart> Feed(ReadOnlySpan<byte> bytes)
    {
        Keep(bytes);
        var parts = new List<EventPart>();
        while ((isInPart || FindPart()) && TakePart() is { } part)
        {
            parts.Add(part);
            isInPart = false;
        }

        return parts;
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        if (start + length + bytes.Length > buffer.Length)
        {
            if (length + bytes.Length > LimitBytes)
            {
                throw new InvalidDataException($"a part is larger than {LimitBytes >> 20} MB");
            }

            var room = length + bytes.Length > buffer.Length ? new byte[Math.Max(buffer.Length * 2, length + bytes.Length)] : buffer;
            Waiting.Span.CopyTo(room);
            (buffer, start) = (room, 0);
        }

        bytes.CopyTo(buffer.AsSpan(start + length));
        length += bytes.Length;
    }

    /// <summary>Goes behind the next boundary line; what stands before it is not a part.</summary>
    private bool FindPart()
    {
        while (LineEnd() is var end and >= 0)
        {
            var line = Waiting.Span[..end].TrimEnd("\r \t"u8);
            var isBoundary = IsBoundary(line);
            Drop(end + 1);
            if (isBoundary)
            {
                isInPart = true;
                return true;
            }
        }

        return length > LongestHeader && delimiter is null ? throw new InvalidDataException("no boundary in the stream") : false;
    }

    private int LineEnd() => Waiting.Span.IndexOf((byte)'\n');

    /// <summary>When the content type names none, or another one, the first line that looks like a boundary is the boundary.</summary>
    private bool IsBoundary(ReadOnlySpan<byte> line)
    {
        if (delimiter is not null && line.SequenceEqual(delimiter))
        {
            return true;
        }

        if (!line.StartsWith("--"u8) || line.EndsWith("--"u8) || line.Length > EventBodyReader.LongestBoundary)
        {
            return false;
        }

        delimiter = line.ToArray();
        return true;
    }

    private EventPart? TakePart()
    {
        var (header, contentAt) = Header();
        if (contentAt < 0)
        {
            return length < LongestHeader ? null : throw new InvalidDataException("the header of a part has no end");
        }

        var content = Waiting[contentAt..];
        var end = PartReader.LengthOf(header) is { } promised ? LengthEnd(content.Span, promised) : OpenEnd(content.Span);
        if (end < 0)
        {
            return null;
        }

        var part = new EventPart(PartReader.NamesOf(header), content[..end].ToArray());
        Drop(contentAt + end);
        return part;
    }

    private (string Header, int ContentAt) Header()
    {
        var waiting = Waiting.Span[..Math.Min(length, LongestHeader)];
        var blank = waiting.StartsWith("\r\n"u8) ? 2 : waiting.StartsWith("\n"u8) ? 1 : 0;
        return blank > 0 ? ("", blank) : PartReader.Header(waiting, LineRule.Tolerant);
    }

    /// <summary>
    /// As many bytes as promised. Of a text the promise can be seen to be wrong: a boundary comes before its end. An XML ends
    /// with its root element, whatever was promised.
    /// </summary>
    private int LengthEnd(ReadOnlySpan<byte> content, int promised)
    {
        if (promised > LimitBytes)
        {
            throw new InvalidDataException($"a part of {promised >> 20} MB is announced");
        }

        if (content.StartsWith(EventPart.JpegStart))
        {
            return content.Length >= promised ? promised : -1;
        }

        var within = content[..Math.Min(promised, content.Length)];
        if (XmlRoot.EndOf(within) is var root and > 0)
        {
            return root;
        }

        if (NextBoundary(within) is var early and >= 0)
        {
            return early;
        }

        if (content.Length < promised)
        {
            return -1;
        }

        // The promise ends inside the boundary line.
        var line = within.LastIndexOf((byte)'\n') + 1;
        if (line > 0 && line < within.Length && delimiter.AsSpan().StartsWith(within[line..]))
        {
            return line - 1;
        }

        return XmlRoot.IsRoot(within) ? OpenEnd(content) : promised;
    }

    private int OpenEnd(ReadOnlySpan<byte> content)
    {
        var root = XmlRoot.EndOf(content);
        return root > 0 ? root : NextBoundary(content);
    }

    /// <summary>Where the content ends before the next boundary line; less than zero when none has come.</summary>
    private int NextBoundary(ReadOnlySpan<byte> content)
    {
        for (var from = 0; content[from..].IndexOf(delimiter) is var found and >= 0; from += found + 1)
        {
            var at = from + found;
            if (at == 0 || content[at - 1] == '\n')
            {
                var end = Math.Max(at - 1, 0);
                return end > 0 && content[end - 1] == '\r' ? end - 1 : end;
            }
        }

        return -1;
    }

    private void Drop(int count)
    {
        start += count;
        length -= count;
        if (length == 0)
        {
            start = 0;
        }
    }

    private static byte[]? DelimiterOf(string? boundary) => boundary switch
    {
        null => null,
        // Some firmware writes the two hyphens into the content type as well.
        ['-', '-', ..] => Encoding.Latin1.GetBytes(boundary),
        _ => Encoding.Latin1.GetBytes("--" + boundary),
    };
}
