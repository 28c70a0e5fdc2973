namespace Fokus.Gateway.Routes;

/// <summary>One spelling for a host that can be spelt many ways.</summary>
internal static class PublicHost
{
    /// <summary>
    /// Lower case, without the dot that may end a full name; the port stays, because a garage builds links with it.
    /// </summary>
    public static Task NormaliseAsync(HttpContext context, RequestDelegate next)
    {
        var given = context.Request.Host;
        var name = given.Host.ToLowerInvariant();
        if (name.EndsWith('.'))
            name = name[..^1];
        context.Request.Host = given.Port is { } port ? new HostString(name, port) : new HostString(name);
        return next(context);
    }
}
