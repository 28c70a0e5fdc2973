namespace Fokus.EdgeBridge.Console.Access;

/// <summary>Whether a request that changes something comes from our own page.</summary>
internal static class SameOrigin
{
    /// <summary>
    /// Our script sends this header with <c>1</c>; another site's page cannot without asking us first. Its name is not one
    /// of the X-Fokus family, which the gateway takes off every request from outside.
    /// </summary>
    internal const string Header = "X-Console-Request";

    /// <summary>True for our script, and for a program that is no browser.</summary>
    internal static bool HoldsForScript(HttpRequest request) =>
        string.Equals(request.Headers[Header], "1", StringComparison.Ordinal) && (!SaysOrigin(request) || HoldsForForm(request));

    /// <summary>True for a form of ours. A browser always says where a form was.</summary>
    internal static bool HoldsForForm(HttpRequest request)
    {
        // Only said on a secure origin; where it is said it is the better witness, since a proxy may rename the host.
        if (request.Headers.TryGetValue("Sec-Fetch-Site", out var site))
            return string.Equals(site, "same-origin", StringComparison.Ordinal);
        // The gateway sets the forwarded host; a page of another site cannot.
        var host = request.Headers.TryGetValue("X-Forwarded-Host", out var forwarded) ? forwarded.ToString() : request.Host.Value;
        return Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin)
            && string.Equals(origin.Authority, host, StringComparison.OrdinalIgnoreCase);
    }

    private static bool SaysOrigin(HttpRequest request) =>
        request.Headers.ContainsKey("Sec-Fetch-Site") || request.Headers.Origin.Count > 0;
}
