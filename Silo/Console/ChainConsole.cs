using Fokus.Web.Parts;
using Fokus.Web.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Fokus.Silo.Console;

/// <summary>The chain's console: one page and one stream a screen.</summary>
internal static class ChainConsole
{
    /// <summary>Registers the console. The host adds <see cref="IChainFeed"/> and <see cref="IGatewayKeys"/>.</summary>
    internal static IServiceCollection AddChainConsole(this IServiceCollection services)
    {
        services.AddWebParts();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ChainAccess>();
        services.TryAddSingleton<ChainLive>();
        return services;
    }

    /// <summary>Maps the console's own routes; the routes of others on this server are not touched.</summary>
    /// <returns>All of them, so that the host can bind them to its web port.</returns>
    internal static RouteGroupBuilder MapChainConsole(this WebApplication app)
    {
        var (access, live) = (app.Services.GetRequiredService<ChainAccess>(), app.Services.GetRequiredService<ChainLive>());
        var routes = app.MapGroup("");
        routes.MapWebAssets();
        var pages = routes.MapGroup("").AddEndpointFilter(WebParts.Prepare).AddEndpointFilter(access.Require);
        pages.MapGet("/", (HttpContext context) => new RazorComponentResult<ChainPage>(
            new { Person = ChainAccess.Of(context), Theme = UiLanguage.ThemeOf(context.Request) }));
        pages.MapGet("/live", live.Handle);
        pages.MapGet("/api/me", (HttpContext context) => Results.Json(
            new { Id = ChainAccess.Of(context).Id.Value, ChainAccess.Of(context).Name }, WebJson.Options));
        return routes;
    }
}
