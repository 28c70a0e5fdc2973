using Fokus.Gateway.Routes;
using Microsoft.Extensions.Primitives;

namespace Fokus.Gateway.Sessions;

/// <summary>The session cookie: one for the whole zone, one for each customer's own host, and never seen by what is behind the gateway.</summary>
internal sealed class SessionCookie(RouteBook book) : CookieBuilder
{
    public const string Scheme = "session";

    /// <summary>A large one goes in pieces whose names begin with this.</summary>
    public const string CookieName = "__Secure-sessao";

    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var options = base.Build(context, expiresFrom);
        // A customer's own host has a session of its own: no browser takes a cookie of one domain for another.
        options.Domain = book.Current is { } table && table.IsInZone(context.Request.Host.Host) ? table.Zone : null;
        options.Path = "/";
        return options;
    }

    /// <summary>Takes the cookie out of a request that is about to be passed on.</summary>
    public static void Strip(HttpRequest request)
    {
        if (StringValues.IsNullOrEmpty(request.Headers.Cookie))
            return;
        var others = request.Headers.Cookie
            .SelectMany(line => line!.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Where(pair => !IsOurs(pair))
            .ToList();
        request.Headers.Cookie = others.Count > 0 ? string.Join("; ", others) : StringValues.Empty;
    }

    /// <summary>A cookie that a server behind the gateway sets, for its own host only: the zone belongs to no garage.</summary>
    public static string KeptToHost(string cookie) => string.Join(
        ';',
        cookie.Split(';').Where((part, place) => place == 0 || !part.Split('=')[0].Trim().Equals("Domain", StringComparison.OrdinalIgnoreCase)));

    /// <summary>True when a cookie, as it stands in a header, is the session's: no garage may read or set it.</summary>
    public static bool IsOurs(string cookie) => cookie.AsSpan().TrimStart().StartsWith(CookieName, StringComparison.OrdinalIgnoreCase);
}
