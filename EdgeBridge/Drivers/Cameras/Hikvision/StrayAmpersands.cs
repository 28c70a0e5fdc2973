using System.Buffers;
using System.Text;

namespace Fokus.EdgeBridge.Drivers.Cameras.Hikvision;

/// <summary>Mends XML in which a channel's name was written as it is ("Entrada &amp; Saida" with a bare sign). Pure.</summary>
internal static class StrayAmpersands
{
    private const int LongestEntity = 10;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdefABCDEFx");
    private static readonly HashSet<string> Known = new(["amp", "lt", "gt", "quot", "apos"], StringComparer.Ordinal);

    /// <summary>Escapes every ampersand that begins no entity of XML itself.</summary>
    public static string Escape(string xml)
    {
        var mended = new StringBuilder(xml.Length + 16);
        for (var at = 0; at < xml.Length; at++)
        {
            mended.Append(xml[at]);
            if (xml[at] == '&' && !BeginsEntity(xml.AsSpan(at + 1)))
            {
                mended.Append("amp;");
            }
        }

        return mended.ToString();
    }

    private static bool BeginsEntity(ReadOnlySpan<char> rest)
    {
        var end = rest[..Math.Min(rest.Length, LongestEntity)].IndexOf(';');
        if (end <= 0)
        {
            return false;
        }

        var name = rest[..end];
        return name[0] == '#' ? name.Length > 1 && !name[1..].ContainsAnyExcept(Digits) : Known.Contains(name.ToString());
    }
}
