using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Fokus.Gateway.Access;
using Fokus.Gateway.Hosting;
using Fokus.Gateway.Pages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Fokus.Gateway.Sessions;

/// <summary>How often one address may try a password.</summary>
internal sealed class SignInLimit(IOptions<GatewayOptions> options, NoticeWriter notices) : IRateLimiterPolicy<IPAddress>
{
    public const string Policy = "sign-in";

    private const int NetworkBytes = 8;

    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected => (refused, _) =>
        new ValueTask(notices.WriteAsync(refused.HttpContext, Notices.TooManySignIns, AnsweredBy.Refused));

    public RateLimitPartition<IPAddress> GetPartition(HttpContext httpContext) =>
        RateLimitPartition.GetFixedWindowLimiter(
            NetworkOf(httpContext.Connection.RemoteIpAddress ?? IPAddress.None),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = options.Value.SignInsPerMinute, Window = TimeSpan.FromMinutes(1) });

    /// <summary>One household of IPv6 has 2^64 addresses; they count as one.</summary>
    internal static IPAddress NetworkOf(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address;
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, NetworkBytes, bytes.Length - NetworkBytes);
        return new IPAddress(bytes);
    }
}
