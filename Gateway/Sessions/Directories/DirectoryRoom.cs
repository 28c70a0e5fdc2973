using Fokus.Gateway.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Fokus.Gateway.Sessions.Directories;

/// <summary>Signing in by a company's directory, where there is one.</summary>
internal static class DirectoryRoom
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static void AddDirectory(this WebApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection(DirectoryOptions.Section);
        builder.Services.AddOptions<DirectoryOptions>().Bind(section).ValidateOnStart();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DirectoryOptions>, DirectoryOptionsValidator>());
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DirectoryOptions>, DirectoryRulesValidator>());
        builder.Services.TryAddSingleton<DirectoryDoor>();
        // Without one there is no handler, which would be asked about every request.
        if (section.Get<DirectoryOptions>()?.Authority is null)
            return;
        new AuthenticationBuilder(builder.Services).AddOpenIdConnect(DirectoryDoor.Scheme, static _ => { });
        builder.Services.AddOptions<OpenIdConnectOptions>(DirectoryDoor.Scheme).Configure<IOptions<DirectoryOptions>>(Configure);
    }

    public static void UseDirectory(this WebApplication app)
    {
        var door = app.Services.GetRequiredService<DirectoryDoor>();
        if (app.Services.GetRequiredService<IOptions<DirectoryOptions>>().Value.Authority is not null)
            app.Use(door.GuardAsync);
    }

    public static void MapDirectory(this WebApplication app)
    {
        var door = app.Services.GetRequiredService<DirectoryDoor>();
        if (app.Services.GetRequiredService<IOptions<DirectoryOptions>>().Value.Authority is not null)
            app.MapGet(DirectoryDoor.GoPath, door.GoAsync).WithMetadata(new OpenDoor(AnyHost: false)).RequireRateLimiting(SignInLimit.Policy);
    }

    private static void Configure(OpenIdConnectOptions connect, IOptions<DirectoryOptions> options)
    {
        var directory = options.Value;
        connect.SignInScheme = SessionCookie.Scheme;
        connect.Authority = directory.Authority!.AbsoluteUri;
        connect.RequireHttpsMetadata = !directory.Authority.IsLoopback;
        (connect.ClientId, connect.ClientSecret) = (directory.ClientId, directory.ClientSecret);
        connect.CallbackPath = DirectoryDoor.ReturnPath;
        // A code, and nothing else, comes through the browser; it comes by a link, so that strict cookies come along.
        connect.ResponseType = OpenIdConnectResponseType.Code;
        connect.ResponseMode = OpenIdConnectResponseMode.Query;
        connect.BackchannelTimeout = Patience;
        connect.MapInboundClaims = false;
        connect.SaveTokens = false;
        foreach (var cookie in (CookieBuilder[])[connect.CorrelationCookie, connect.NonceCookie])
            (cookie.SameSite, cookie.SecurePolicy, cookie.IsEssential) = (SameSiteMode.Lax, CookieSecurePolicy.Always, true);
        (connect.CorrelationCookie.Name, connect.NonceCookie.Name) = ("__Secure-entrada.", "__Secure-vez.");
        connect.Events.OnTokenValidated = context => DoorOf(context.HttpContext).TakeInAsync(context);
        connect.Events.OnRemoteFailure = context => DoorOf(context.HttpContext).RefuseAsync(context);
    }

    private static DirectoryDoor DoorOf(HttpContext context) => context.RequestServices.GetRequiredService<DirectoryDoor>();
}
