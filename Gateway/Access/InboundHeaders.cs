using Fokus.Wire.Identity;

namespace Fokus.Gateway.Access;

/// <summary>Headers that say who somebody is, or where they come from. From outside they are a claim, so they end here.</summary>
internal static class InboundHeaders
{
    private static readonly string[] Names =
        ["Forwarded", "X-Real-IP", "X-Client-IP", "True-Client-IP", "CF-Connecting-IP", "X-Original-URL", "X-Rewrite-URL", "X-HTTP-Method-Override"];

    private static readonly string[] Prefixes = ["X-Fokus-", "X-Forwarded-", "X-Original-"];

    public static void Strip(HttpRequest request)
    {
        foreach (var name in Names)
            request.Headers.Remove(name);
        foreach (var name in request.Headers.Keys.Where(IsClaim).ToList())
            request.Headers.Remove(name);
    }

    private static bool IsClaim(string name) =>
        Array.Exists(Prefixes, prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        || name.Equals(SignedPerson.Header, StringComparison.OrdinalIgnoreCase);
}
