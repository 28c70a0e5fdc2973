using Fokus.Gateway.Hosting;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.Gateway.Sessions;

/// <summary>Signing in, and staying so.</summary>
internal static class SessionsRoom
{
    private const string SignedInAt = "signed-in-at";

    public static IServiceCollection AddSessions(this IServiceCollection services)
    {
        services.TryAddSingleton<SignInDesk>();
        services.TryAddSingleton<SessionCookie>();
        services.AddRateLimiter(static limits => limits.AddPolicy<System.Net.IPAddress, SignInLimit>(SignInLimit.Policy));

        services.AddDataProtection().SetApplicationName("fokus-gateway");
        services.AddOptions<KeyManagementOptions>().Configure<IOptions<GatewayOptions>, ILoggerFactory>(KeepKeys);
        services.AddAuthentication(SessionCookie.Scheme).AddCookie(SessionCookie.Scheme);
        services.AddOptions<CookieAuthenticationOptions>(SessionCookie.Scheme)
            .Configure<SessionCookie, IOptions<GatewayOptions>, TimeProvider>(ConfigureCookie)
            .PostConfigure<TimeProvider>(static (cookies, clock) => cookies.TicketDataFormat = new OpenedTickets(cookies.TicketDataFormat, clock));
        return services;
    }

    /// <summary>The keys that seal the cookies are kept, so that a restart signs nobody out.</summary>
    private static void KeepKeys(KeyManagementOptions keys, IOptions<GatewayOptions> options, ILoggerFactory logs)
    {
        var folder = Path.Combine(options.Value.DataFolder, "session-keys");
        PrivateFile.CreateFolder(folder);
        keys.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(folder), logs);
    }

    private static void ConfigureCookie(
        CookieAuthenticationOptions cookies, SessionCookie cookie, IOptions<GatewayOptions> options, TimeProvider clock)
    {
        cookie.Name = SessionCookie.CookieName;
        cookie.HttpOnly = true;
        cookie.SecurePolicy = CookieSecurePolicy.Always;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.IsEssential = true;
        cookies.Cookie = cookie;
        cookies.ExpireTimeSpan = options.Value.SessionIdle;
        cookies.SlidingExpiration = true;
        cookies.Events.OnSigningIn = signing =>
        {
            signing.Properties.Items[SignedInAt] = InstantText(clock.GetCurrentInstant());
            return Task.CompletedTask;
        };
        cookies.Events.OnValidatePrincipal = session =>
        {
            // An open console asks every second, so the idle time alone would never end a session.
            var limit = Duration.FromTimeSpan(options.Value.SessionLimit);
            var text = session.Properties.Items.TryGetValue(SignedInAt, out var kept) ? kept : null;
            if (!long.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var ticks)
                || clock.GetCurrentInstant() - Instant.FromUnixTimeTicks(ticks) > limit)
            {
                session.RejectPrincipal();
            }

            return Task.CompletedTask;
        };
    }

    private static string InstantText(Instant at) =>
        at.ToUnixTimeTicks().ToString(System.Globalization.CultureInfo.InvariantCulture);
}
