using System.Buffers;
using System.Text;

namespace Fokus.EdgeBridge.Protocols.MultipartEvents;

/// <summary>Finds the end of an XML document of unknown length. Pure.</summary>
internal static class XmlRoot
{
    private const int LongestName = 128;

    private static readonly SearchValues<byte> NameEnds = SearchValues.Create(" \t\r\n/>"u8);

    /// <summary>Whether this begins as an XML document does.</summary>
    public static bool IsRoot(ReadOnlySpan<byte> content) => NameOf(content) is not null;

    /// <summary>The index behind the root element's closing tag; less than zero when it has not come, or this is not XML.</summary>
    public static int EndOf(ReadOnlySpan<byte> content)
    {
        if (NameOf(content) is not { } name)
        {
            return -1;
        }

        // A root inside a root of the same name is no camera's document.
        var tag = Encoding.UTF8.GetBytes($"</{name}");
        var close = content.IndexOf(tag);
        var end = close < 0 ? -1 : content[close..].IndexOf((byte)'>');
        return end < 0 ? -1 : close + end + 1;
    }

    /// <summary>The root's name as it is written, prefix and all; <c>null</c> when it is not there yet.</summary>
    private static string? NameOf(ReadOnlySpan<byte> content)
    {
        var rest = content.TrimStart("\uFEFF"u8).TrimStart(" \t\r\n"u8);
        while (rest.StartsWith("<?"u8) || rest.StartsWith("<!"u8))
        {
            var end = rest.IndexOf((byte)'>');
            if (end < 0)
            {
                return null;
            }

            rest = rest[(end + 1)..].TrimStart(" \t\r\n"u8);
        }

        if (!rest.StartsWith("<"u8))
        {
            return null;
        }

        var length = rest[1..Math.Min(rest.Length, LongestName)].IndexOfAny(NameEnds);
        return length <= 0 ? null : Encoding.UTF8.GetString(rest.Slice(1, length));
    }
}
