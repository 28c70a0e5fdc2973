using System.Net;

namespace Fokus.Gateway.Access.Rules;

/// <summary>An ordered list of rules: the first that fits decides, and what none fits is denied.</summary>
/// <remarks>Decided before anybody signs in, and whoever they are: a session opens no place that its rules close.</remarks>
internal sealed class AccessRules(IReadOnlyList<AccessRule> rules)
{
    /// <summary>No list at all: everybody may come as far as the sign-in.</summary>
    public static AccessRules Open { get; } = new([]);

    public bool Allows(IPAddress client, PathString path)
    {
        if (rules.Count == 0)
            return true;
        var seen = Unmapped(client);
        foreach (var rule in rules)
        {
            if (rule.Fits(seen, path))
                return rule.IsAllow;
        }

        return false;
    }

    /// <summary>A socket that listens on IPv6 shows an IPv4 visitor as ::ffff:a.b.c.d; rules are written for the address itself.</summary>
    public static IPAddress Unmapped(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
