using Fokus.Gateway.Access.Records;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Yarp.ReverseProxy.Forwarder;

namespace Fokus.Gateway.Access;

/// <summary>Who may pass, and in whose name.</summary>
internal static class AccessRoom
{
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.TryAddSingleton<GatewayKey>();
        services.TryAddSingleton<ClientAddress>();
        services.TryAddSingleton<GatewayInstruments>();
        services.TryAddSingleton<AccessLog>();
        services.TryAddSingleton<VisitLimits>();
        services.TryAddSingleton<PersonGate>();
        services.TryAddSingleton<RequestGate>();
        services.TryAddSingleton<ForwardedRequest>();
        services.TryAddSingleton<HttpTransformer>(static all => all.GetRequiredService<ForwardedRequest>());
        services.TryAddSingleton<PassingOn>();
        return services;
    }
}
