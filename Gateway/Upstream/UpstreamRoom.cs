using Microsoft.Extensions.DependencyInjection.Extensions;
using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Health;

namespace Fokus.Gateway.Upstream;

/// <summary>The way from the gateway to the servers behind it.</summary>
internal static class UpstreamRoom
{
    public static IServiceCollection AddUpstream(this IServiceCollection services)
    {
        services.TryAddSingleton<LiveRequests>();
        services.TryAddSingleton<GarageContacts>();
        services.TryAddSingleton<IForwarderHttpClientFactory, UpstreamClients>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPassiveHealthCheckPolicy, ConnectHealthPolicy>());
        return services;
    }
}
