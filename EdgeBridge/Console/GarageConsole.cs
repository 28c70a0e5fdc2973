using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Console.Access;
using Fokus.EdgeBridge.Console.Live;
using Fokus.EdgeBridge.Console.Orders;
using Fokus.EdgeBridge.Console.Pages;
using Fokus.EdgeBridge.Lanes;
using Fokus.EdgeBridge.Stays.Search;
using Fokus.Web.Parts;
using Fokus.Web.Text;
using Fokus.Wire.Identity;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Fokus.EdgeBridge.Console;

/// <summary>The garage's console: pages, one stream a screen, and orders to lanes.</summary>
internal static class GarageConsole
{
    private const int BodyLimit = 8 * 1024;
    private const string RefreshSeconds = "5";

    /// <summary>
    /// Registers the console. The host adds <see cref="ConsoleGarage"/> and the ports that the console shows: lanes,
    /// stays, audit and the state of the link.
    /// </summary>
    internal static IServiceCollection AddGarageConsole(this IServiceCollection services)
    {
        services.AddWebParts();
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<ConsoleOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ConsoleOptions>, ConsoleOptionsValidator>());
        services.TryAddSingleton<IOperators, FileOperators>();
        services.TryAddSingleton<SignInBrake>();
        services.TryAddSingleton<SignInEndpoints>();
        services.TryAddSingleton<ConsoleAccess>();
        services.TryAddSingleton<GarageGlance>();
        services.TryAddSingleton<LiveBoard>();
        services.TryAddSingleton<LiveEndpoint>();
        services.TryAddSingleton<OrderDoor>();
        services.TryAddSingleton<OpenEndpoint>();
        services.TryAddSingleton<ModeEndpoint>();
        services.TryAddSingleton<StaySearch>();
        services.TryAddSingleton<NameEndpoint>();
        services.TryAddSingleton<LostTicketEndpoint>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, LiveLoop>());
        if (services.All(service => service.ServiceType != typeof(SchemeMark)))
            AddLocalSignIn(services.AddSingleton<SchemeMark>());
        return services;
    }

    /// <summary>Maps the console's own routes; the routes of others on this server are not touched.</summary>
    internal static WebApplication MapGarageConsole(this WebApplication app)
    {
        var services = app.Services;
        var (access, signIn) = (services.GetRequiredService<ConsoleAccess>(), services.GetRequiredService<SignInEndpoints>());
        var (live, open) = (services.GetRequiredService<LiveEndpoint>(), services.GetRequiredService<OpenEndpoint>());
        app.Lifetime.ApplicationStopping.Register(services.GetRequiredService<LiveBoard>().Close);

        app.MapWebAssets();
        app.MapGet("/health/live", () => Results.Text("ok"));
        var all = app.MapGroup("").AddEndpointFilter(WebParts.Prepare);
        all.MapGet("/entrar", SignInEndpoints.Show);
        all.MapPost("/entrar", signIn.SignInAsync).DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(BodyLimit));
        all.MapPost("/sair", (Delegate)SignInEndpoints.SignOutAsync).DisableAntiforgery();
        // Asks who it is by itself: a late order must be refused before that.
        all.MapPost("/api/lanes/{lane}/open", open.HandleAsync).WithMetadata(new RequestSizeLimitAttribute(BodyLimit));

        var mode = services.GetRequiredService<ModeEndpoint>();
        all.MapPost("/api/lanes/{lane}/mode", mode.OrderModeAsync).WithMetadata(new RequestSizeLimitAttribute(BodyLimit));
        all.MapPost("/api/lanes/{lane}/direction", mode.TurnAsync).WithMetadata(new RequestSizeLimitAttribute(BodyLimit));
        all.MapPost("/api/lanes/{lane}/faults/{fault:int}/acknowledge", AcknowledgeEndpoint.HandleAsync);

        var name = services.GetRequiredService<NameEndpoint>();
        all.MapPost("/api/lanes/{lane}/stay", name.HandleAsync).WithMetadata(new RequestSizeLimitAttribute(BodyLimit));

        var lost = services.GetRequiredService<LostTicketEndpoint>();
        all.MapPost("/api/stays/{stay}/lost-ticket", lost.HandleAsync).WithMetadata(new RequestSizeLimitAttribute(BodyLimit));

        var pages = all.MapGroup("").AddEndpointFilter((call, next) => access.Require(call, next, isPage: true));
        pages.MapGet("/", (HttpContext context) => Page<LanesPage>(context));
        pages.MapGet("/auditoria", (HttpContext context) => Page<AuditPage>(context));
        pages.MapGet("/diagnostico", Diagnostics);

        var calls = all.MapGroup("").AddEndpointFilter((call, next) => access.Require(call, next, isPage: false));
        calls.MapGet("/live", live.Handle);
        calls.MapGet("/lanes/{lane}/picture", Picture);
        calls.MapGet("/api/stays/search", (string? q, HttpContext context) =>
            ConsoleAccess.Of(context).Is(Role.Operator) ? name.Search(q) : OrderReplies.Refuse(OrderRefusal.NotAllowed));
        calls.MapGet("/api/me", (HttpContext context) => Me(ConsoleAccess.Of(context)));
        return app;
    }

    /// <summary>Drawn anew every few seconds: nobody works on this page, so it needs no stream.</summary>
    private static IResult Diagnostics(HttpContext context)
    {
        if (!ConsoleAccess.Of(context).Is(Role.Operator))
            return Results.Problem(title: "Operators and administrators only.", statusCode: StatusCodes.Status403Forbidden, extensions: ConsoleAccess.Code("forbidden"));
        context.Response.Headers["Refresh"] = RefreshSeconds;
        return Page<DiagnosticsPage>(context);
    }

    private static RazorComponentResult<T> Page<T>(HttpContext context) where T : Microsoft.AspNetCore.Components.IComponent =>
        new(new { Person = ConsoleAccess.Of(context), Theme = UiLanguage.ThemeOf(context.Request) });

    private static IResult Picture(string lane, ILaneDesk desk) =>
        LaneId.TryParse(lane, out var id) && desk.PictureOf(id) is { } jpeg ? Results.Bytes(jpeg, "image/jpeg") : Results.NotFound();

    private static IResult Me(Person person) => Results.Json(
        new { Id = person.Id.Value, person.Name, Role = person.Role.ToString(), MayOpen = person.Is(Role.Operator) }, WebJson.Options);

    private static void AddLocalSignIn(IServiceCollection services)
    {
        services.AddAuthentication().AddCookie(ConsoleAccess.Scheme);
        services.AddOptions<CookieAuthenticationOptions>(ConsoleAccess.Scheme).Configure<IOptions<ConsoleOptions>>((cookie, options) =>
        {
            cookie.Cookie.Name = ConsoleAccess.Scheme;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = options.Value.SignInLife;
            cookie.SlidingExpiration = true;
        });
    }

    /// <summary>A second call must not add the scheme again: the start would fail.</summary>
    private sealed class SchemeMark;
}
