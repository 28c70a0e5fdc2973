using System.Globalization;
using System.Net;
using Fokus.Domain.Ids;
using Fokus.Gateway.Hosting;
using Fokus.Gateway.Routes;
using Fokus.Gateway.Sessions;
using Fokus.Wire.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Fokus.GatewayBench;

/// <summary>The whole gateway: rules, limits, session, signed word, access log. Only a second port is added, which brings requests in without TLS.</summary>
internal static class Served
{
    /// <summary>What the driver waits for; the cookie of a signed-in person follows.</summary>
    public const string Ready = "COOKIE ";

    public static async Task RunAsync(string data, int plain, int tls)
    {
        await using var app = GatewayApp.Build(
            [
                string.Create(CultureInfo.InvariantCulture, $"--Gateway:Port={tls}"),
                $"--Gateway:DataFolder={data}",
                "--Gateway:Secret=segredo-de-bancada",
                // Nobody answers there: the routes of the file are in force.
                "--Gateway:Silos:0=http://127.0.0.1:1",
                "--Gateway:RequestsPerSecondByAddress=1000000",
                "--Gateway:RequestsPerSecondByGarage=1000000",
            ],
            services => services
                .AddSingleton<IStartupFilter, AsIfByTls>()
                .Configure<KestrelServerOptions>(kestrel => kestrel.Listen(IPAddress.Loopback, plain)));
        await app.StartAsync();
        await app.Services.GetRequiredService<RouteBook>().FirstApplied;
        await Console.Out.WriteLineAsync(Ready + Cookie(app.Services));
        await app.WaitForShutdownAsync();
    }

    /// <summary>The cookie that signing in would give: the cluster that knows passwords is not here.</summary>
    private static string Cookie(IServiceProvider services)
    {
        var now = TimeProvider.System.GetUtcNow();
        var person = new Person(OperatorId.Parse("ana"), "Ana", Role.Operator, [GarageId.Parse("centro")], IsChain: false);
        var properties = new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(12) };
        properties.Items["signed-in-at"] = Instant.FromDateTimeOffset(now).ToUnixTimeTicks().ToString(CultureInfo.InvariantCulture);
        var options = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(SessionCookie.Scheme);
        return $"{SessionCookie.CookieName}={options.TicketDataFormat.Protect(new(SessionClaims.Write(person), properties, SessionCookie.Scheme))}";
    }

    /// <summary>What comes in by the plain port is taken for what came by TLS; the gateway would send it there otherwise.</summary>
    private sealed class AsIfByTls : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                context.Request.Scheme = Uri.UriSchemeHttps;
                return rest(context);
            });
            next(app);
        };
    }
}
