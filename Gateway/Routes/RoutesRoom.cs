using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Fokus.Gateway.Routes;

/// <summary>Which public host leads where.</summary>
internal static class RoutesRoom
{
    public static IServiceCollection AddRoutes(this IServiceCollection services)
    {
        services.TryAddSingleton<RouteBook>();
        services.TryAddSingleton<RouteFile>();
        services.TryAddSingleton<ClusterLink>();
        services.AddHostedService<RouteWatcher>();
        return services;
    }
}
