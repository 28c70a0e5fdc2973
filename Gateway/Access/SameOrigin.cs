using Fokus.Gateway.Upstream;

namespace Fokus.Gateway.Access;

/// <summary>Whether a request comes from a page of the very host that it goes to.</summary>
/// <remarks>
/// The session cookie is one for the zone, and its SameSite rule holds the zone for one site: without this check a page
/// of one garage could act at another. A WebSocket is opened by a GET that no browser rule guards at all; and a page that
/// may not read what it gets could still show another garage's pictures, or take all its places for screens.
/// </remarks>
internal static class SameOrigin
{
    public static bool IsNeeded(HttpRequest request) =>
        !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
        || RequestKinds.IsUpgrade(request)
        || IsEmbeddedElsewhere(request);

    /// <summary>True when what the browser says of the request's origin is the host; false when it says nothing.</summary>
    public static bool Holds(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        if (site.Length == 0 && origin.Length == 0)
            return false;
        return (site.Length == 0 || site.Equals("same-origin", StringComparison.Ordinal))
            && (origin.Length == 0 || origin.Equals($"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>True when a page of another host asks for a part of itself; a link that somebody follows is none.</summary>
    private static bool IsEmbeddedElsewhere(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is "same-site" or "cross-site"
        && !request.Headers["Sec-Fetch-Mode"].ToString().Equals("navigate", StringComparison.Ordinal);
}
