using System.Net;
using Fokus.Gateway.Access.Rules;
using Fokus.Gateway.Hosting;
using Fokus.Wire.Gateway;
using Microsoft.Extensions.Options;

namespace Fokus.Gateway.Access;

/// <summary>Who is really asking, when proxies that we trust stand before the gateway.</summary>
/// <remarks>
/// Each proxy appends the address that it saw to X-Forwarded-For, so only the end of the list can be believed: from the
/// right, the first address that is not a trusted proxy's. The left end is whatever the visitor made up.
/// </remarks>
internal sealed class ClientAddress(IOptions<GatewayOptions> options)
{
    private readonly IPNetwork[] trusted = [.. options.Value.TrustedProxies.Select(static text => FrontText.TryReadNetwork(text, out var read) ? read!.Value : default)];

    /// <summary>The visitor's address; an IPv4 one always as such.</summary>
    public static IPAddress Of(HttpContext context) => context.Connection.RemoteIpAddress ?? IPAddress.None;

    public Task SettleAsync(HttpContext context, RequestDelegate next)
    {
        var seen = AccessRules.Unmapped(Of(context));
        if (trusted.Length > 0 && IsTrusted(seen))
            seen = Behind(context.Request.Headers["X-Forwarded-For"].ToString()) ?? seen;
        context.Connection.RemoteIpAddress = seen;
        return next(context);
    }

    private IPAddress? Behind(string list)
    {
        IPAddress? nearest = null;
        foreach (var text in list.Split(',', StringSplitOptions.TrimEntries).Reverse())
        {
            if (!IPAddress.TryParse(text, out var read))
                return nearest;
            nearest = AccessRules.Unmapped(read);
            if (!IsTrusted(nearest))
                return nearest;
        }

        return nearest;
    }

    private bool IsTrusted(IPAddress address) => Array.Exists(trusted, network => network.Contains(address));
}
