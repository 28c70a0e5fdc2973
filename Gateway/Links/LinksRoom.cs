using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Fokus.Gateway.Links;

/// <summary>What the gateway knows of the tunnel; the hub itself is another process.</summary>
internal static class LinksRoom
{
    public static IServiceCollection AddLinks(this IServiceCollection services)
    {
        services.TryAddSingleton<LinkBook>();
        services.AddHostedService<LinkReader>();
        return services;
    }
}
