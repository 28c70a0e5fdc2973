using Fokus.Grains.Stores;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Fokus.Silo.Storage.Links;

/// <summary>The stores of the tunnels.</summary>
internal static class LinkStoresComposition
{
    internal static void AddLinkStores(this IServiceCollection services)
    {
        services.AddOptions<TunnelOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TunnelOptions>, TunnelOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TunnelOptions>, TunnelNetworksValidator>());
        services.TryAddSingleton<SeatStore>();
        services.TryAddSingleton<CodeDesk>();
        services.TryAddSingleton<TunnelStore>();
        services.TryAddSingleton<PeerStore>();
        services.TryAddSingleton<HubStore>();
        services.TryAddSingleton<LinkLog>();
        services.TryAddSingleton<ITunnelStore>(provider => provider.GetRequiredService<TunnelStore>());
    }
}
