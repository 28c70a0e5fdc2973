using System.Collections.Frozen;
using Fokus.Wire.Identity;

namespace Fokus.Gateway.Access;

/// <summary>Headers that say who somebody is, or where they come from. From outside they are a claim, so they end here.</summary>
internal static class InboundHeaders
{
    private static readonly FrozenSet<string> Names = new[]
    {
        "Forwarded", "X-Real-IP", "X-Client-IP", "True-Client-IP", "CF-Connecting-IP", "X-Cluster-Client-IP", "X-ProxyUser-IP", "X-Original-URL", "X-Rewrite-URL", "X-HTTP-Method-Override",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Prefixes = ["X-Fokus-", "X-Forwarded-", "X-Original-"];

    public static void Strip(HttpRequest request)
    {
        List<string>? claims = null;
        foreach (var (name, _) in request.Headers)
        {
            if (IsClaim(name))
                (claims ??= []).Add(name);
        }

        claims?.ForEach(name => request.Headers.Remove(name));
    }

    // A server that turns headers into variables reads X_Fokus_Garage as X-Fokus-Garage; no browser sends an underscore.
    private static bool IsClaim(string name) =>
        name.Contains('_', StringComparison.Ordinal)
        || Names.Contains(name)
        || Array.Exists(Prefixes, prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        || name.Equals(SignedPerson.Header, StringComparison.OrdinalIgnoreCase);
}
