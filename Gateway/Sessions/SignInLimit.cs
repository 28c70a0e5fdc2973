using System.Net;
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

    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected => (refused, _) =>
        new ValueTask(notices.WriteAsync(refused.HttpContext, Notices.TooManySignIns, AnsweredBy.Refused));

    public RateLimitPartition<IPAddress> GetPartition(HttpContext httpContext) =>
        RateLimitPartition.GetFixedWindowLimiter(
            VisitLimits.NetworkOf(httpContext.Connection.RemoteIpAddress ?? IPAddress.None),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = options.Value.SignInsPerMinute, Window = TimeSpan.FromMinutes(1) });
}
