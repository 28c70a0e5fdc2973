using System.Globalization;
using System.Net;

namespace Fokus.Wire.Gateway;

/// <summary>
/// What may stand in a garage's public front: read by the cluster when it is written and by every gateway when it is used,
/// by the same rules.
/// </summary>
public static class FrontText
{
    /// <summary>The longest path of a rule, in characters.</summary>
    public const int LongestPath = 200;

    private const int MappedBits = 96;
    private const double LeastContrast = 4.5;

    /// <summary>True for the name of a public host: two labels or more, in lower case, no dot at the end, 200 characters at the most.</summary>
    /// <param name="text">Such as <c>garagem.cliente.com.br</c>.</param>
    public static bool IsHost(string text) =>
        text.Length is >= 3 and <= 200 && text.Contains('.', StringComparison.Ordinal) && text.Split('.').All(IsLabel);

    /// <summary>True when a host is a zone or lies right below it, where garages have theirs.</summary>
    /// <param name="zone">Such as <c>garagens.example</c>.</param>
    /// <param name="host">In any case of letters.</param>
    public static bool IsInZone(string zone, string host)
    {
        if (host.Equals(zone, StringComparison.OrdinalIgnoreCase))
            return true;
        var dot = host.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && host.AsSpan(dot + 1).Equals(zone, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Reads an address or a network; an IPv4 one that is mapped into IPv6 is read as what it stands for.</summary>
    /// <param name="text">Such as <c>203.0.113.0/24</c> or <c>2001:db8::1</c>; empty means any.</param>
    /// <param name="network">What was read; <c>null</c> for any.</param>
    /// <returns>False for an address with a port or in brackets, for one that is cut short, and for bits behind the mask.</returns>
    public static bool TryReadNetwork(string text, out IPNetwork? network)
    {
        network = null;
        if (text.Length == 0)
            return true;
        // The framework takes '1' for 0.0.0.1 and '[::1]:80' for ::1: whoever writes that means something else.
        var address = text.Split('/')[0];
        if (text.Contains('[', StringComparison.Ordinal) || !IsWhole(address))
            return false;
        if (!text.Contains('/', StringComparison.Ordinal))
            text = string.Create(CultureInfo.InvariantCulture, $"{text}/{(address.Contains(':', StringComparison.Ordinal) ? 128 : 32)}");
        // Bits behind the mask are taken off in silence: the rule would hold for more than was written.
        if (!IPNetwork.TryParse(text, out var read) || !read.BaseAddress.Equals(IPAddress.Parse(address)))
            return false;
        network = read.BaseAddress.IsIPv4MappedToIPv6
            ? new IPNetwork(read.BaseAddress.MapToIPv4(), read.PrefixLength - MappedBits)
            : read;
        return true;
    }

    /// <summary>True for whole segments of a path such as <c>/pistas</c>, without a slash at the end; and for empty, which means any.</summary>
    /// <param name="text">Plain ASCII without query, fragment or escapes.</param>
    public static bool IsPath(string text) =>
        text.Length == 0
        || (text.Length <= LongestPath && text[0] == '/' && !text.EndsWith('/') && text.All(static c => c is > ' ' and <= '~' and not ('?' or '#' or '%')));

    /// <summary>True for <c>#rrggbb</c> that white text can be read on (contrast 4.5 or more, as WCAG AA has it).</summary>
    /// <param name="color">Such as <c>#0a5ba0</c>.</param>
    public static bool IsReadableColor(string color)
    {
        if (color.Length != 7 || color[0] != '#' || !color.Skip(1).All(char.IsAsciiHexDigit))
            return false;
        var light = (0.2126 * Linear(color, 1)) + (0.7152 * Linear(color, 3)) + (0.0722 * Linear(color, 5));
        return 1.05 / (light + 0.05) >= LeastContrast;
    }

    private static double Linear(string color, int at)
    {
        var part = Convert.ToInt32(color.Substring(at, 2), 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }

    private static bool IsLabel(string label) =>
        label.Length is >= 1 and <= 63
        && label[0] != '-'
        && label[^1] != '-'
        && label.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private static bool IsWhole(string address) =>
        IPAddress.TryParse(address, out _)
        && (address.Contains(':', StringComparison.Ordinal) || address.Count(static c => c == '.') == 3);
}
