using Microsoft.Extensions.DependencyInjection.Extensions;
using Yarp.ReverseProxy.Configuration;

namespace Fokus.Gateway.Routes;

/// <summary>Which public host leads where.</summary>
internal static class RoutesRoom
{
    public static IServiceCollection AddRoutes(this IServiceCollection services)
    {
        services.TryAddSingleton<RouteBook>();
        services.TryAddSingleton<RouteFile>();
        services.TryAddSingleton<ClusterLink>();
        services.TryAddSingleton<IProxyConfigProvider>(static all => all.GetRequiredService<RouteBook>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigChangeListener, RouteBook>(static all => all.GetRequiredService<RouteBook>()));
        services.AddHostedService<RouteWatcher>();
        return services;
    }
}
