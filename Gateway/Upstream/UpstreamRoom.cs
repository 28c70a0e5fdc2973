using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Fokus.Gateway.Upstream;

/// <summary>The way from the gateway to the servers behind it.</summary>
internal static class UpstreamRoom
{
    public static IServiceCollection AddUpstream(this IServiceCollection services)
    {
        services.AddHttpForwarder();
        services.TryAddSingleton<LiveRequests>();
        services.TryAddSingleton<GarageContacts>();
        services.TryAddSingleton<RestingServers>();
        services.TryAddSingleton<UpstreamClient>();
        services.TryAddSingleton<Passage>();
        return services;
    }
}
