using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;

namespace Fokus.Gateway.Access.Rules;

/// <summary>One rule about who may come, and where to.</summary>
/// <param name="IsAllow">True when it lets in what it fits.</param>
/// <param name="Network">Whom it fits; <c>null</c> for everybody.</param>
/// <param name="Path">The first whole segments of the paths that it fits; empty for all.</param>
internal sealed record AccessRule(bool IsAllow, IPNetwork? Network, PathString Path)
{
    private const int MappedBits = 96;
    private const int LongestPath = 200;

    public bool Fits(IPAddress client, PathString path) =>
        (Network is not { } network || network.Contains(client))
        && (!Path.HasValue || path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads an address or a network. An address with a port, or with bits behind the mask, is none.</summary>
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
        network = Unmapped(read);
        return true;
    }

    public static bool TryReadPath(string text, [NotNullWhen(true)] out PathString? path)
    {
        path = text.Length is > 0 and <= LongestPath && text[0] == '/' && !text.EndsWith('/') && text.All(c => c is > ' ' and <= '~' and not ('?' or '#' or '%'))
            ? new PathString(text)
            : text.Length == 0 ? PathString.Empty : null;
        return path is not null;
    }

    private static bool IsWhole(string address) =>
        IPAddress.TryParse(address, out _)
        && (address.Contains(':', StringComparison.Ordinal) || address.Count(static c => c == '.') == 3);

    /// <summary>A rule for ::ffff:a.b.c.d/(96+n) is one for a.b.c.d/n.</summary>
    private static IPNetwork Unmapped(IPNetwork network) => network.BaseAddress.IsIPv4MappedToIPv6
        ? new IPNetwork(network.BaseAddress.MapToIPv4(), network.PrefixLength - MappedBits)
        : network;
}
