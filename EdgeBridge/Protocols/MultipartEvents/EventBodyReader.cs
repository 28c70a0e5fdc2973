using System.Text;
using Microsoft.Net.Http.Headers;

namespace Fokus.EdgeBridge.Protocols.MultipartEvents;

/// <summary>
/// Takes a pushed body apart. By the book first; when that fails, as cameras really write: line feeds only, no closing
/// boundary, a boundary that the content type does not name, bare XML. Pure.
/// </summary>
internal static class EventBodyReader
{
    /// <summary>The longest boundary that the standard allows, with room for makers.</summary>
    public const int LongestBoundary = 100;

    /// <summary>Parts beyond this are not a camera's.</summary>
    private const int MostParts = 64;

    /// <summary>Reads a body.</summary>
    /// <param name="body">All that came.</param>
    /// <param name="contentType">As the camera sent it; may be absent or wrong.</param>
    public static EventBody Read(ReadOnlyMemory<byte> body, string? contentType)
    {
        var boundary = BoundaryOf(contentType);
        if (boundary is not null && Split(body, boundary, LineRule.Strict) is EventBody.Read strict)
        {
            return strict;
        }

        var lines = body.Span.TrimStart("\r\n"u8);
        if (lines.StartsWith("--"u8))
        {
            return Split(body, FirstLine(lines)[2..], LineRule.Tolerant);
        }

        return boundary is not null && body.Span.IndexOf(Encoding.Latin1.GetBytes("\n--" + boundary)) >= 0
            ? Split(body, boundary, LineRule.Tolerant)
            : BareBody.Read(body);
    }

    /// <summary>The boundary that a content type names; <c>null</c> when it names none.</summary>
    public static string? BoundaryOf(string? contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || !type.Type.Equals("multipart", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        return string.IsNullOrEmpty(boundary) || boundary.Length > LongestBoundary ? null : boundary;
    }

    private static string FirstLine(ReadOnlySpan<byte> lines)
    {
        var end = lines.IndexOf((byte)'\n');
        var line = lines[..(end < 0 ? lines.Length : end)].TrimEnd("\r \t"u8);
        return Encoding.Latin1.GetString(line[..Math.Min(line.Length, LongestBoundary)]);
    }

    private static EventBody Split(ReadOnlyMemory<byte> body, string boundary, LineRule rule)
    {
        var delimiter = Encoding.Latin1.GetBytes("--" + boundary);
        var parts = new List<EventPart>();
        var at = NextDelimiter(body.Span, 0, delimiter, rule).Start;
        if (boundary.Length == 0 || at < 0)
        {
            return new EventBody.CutShort("no boundary in the body");
        }

        while (parts.Count < MostParts)
        {
            var begin = at + delimiter.Length;
            if (body.Span[begin..].StartsWith("--"u8))
            {
                return parts.Count > 0 ? new EventBody.Read(parts, IsClosed: true) : new EventBody.NotUnderstood("a body without parts");
            }

            var next = NextDelimiter(body.Span, begin, delimiter, rule);
            if (next.Start < 0 && rule == LineRule.Strict)
            {
                return new EventBody.CutShort("no closing boundary");
            }

            var section = body[begin..(next.Start < 0 ? body.Length : next.PartEnd)];
            var part = PartReader.Read(section, isLast: next.Start < 0, rule);
            if (part is null)
            {
                return new EventBody.CutShort($"part {parts.Count + 1} has no end");
            }

            parts.Add(part);
            if (next.Start < 0)
            {
                return new EventBody.Read(parts, IsClosed: false);
            }

            at = next.Start;
        }

        return new EventBody.NotUnderstood($"more than {MostParts} parts");
    }

    /// <summary>Where the next boundary line begins, and where the part before it ends; less than zero when there is none.</summary>
    private static (int Start, int PartEnd) NextDelimiter(ReadOnlySpan<byte> body, int from, ReadOnlySpan<byte> delimiter, LineRule rule)
    {
        for (var at = from; at < body.Length; at++)
        {
            var found = body[at..].IndexOf(delimiter);
            if (found < 0)
            {
                break;
            }

            at += found;
            if (at == 0)
            {
                return (0, 0);
            }

            if (body[at - 1] == '\n')
            {
                var hasReturn = at >= 2 && body[at - 2] == '\r';
                if (hasReturn || rule == LineRule.Tolerant)
                {
                    return (at, Math.Max(from, at - (hasReturn ? 2 : 1)));
                }
            }
        }

        return (-1, -1);
    }
}
