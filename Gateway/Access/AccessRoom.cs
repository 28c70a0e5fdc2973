using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Fokus.Gateway.Access;

/// <summary>Who may pass, and in whose name.</summary>
internal static class AccessRoom
{
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.TryAddSingleton<GatewayKey>();
        services.TryAddSingleton<AccessLog>();
        services.TryAddSingleton<RequestGate>();
        return services;
    }
}
