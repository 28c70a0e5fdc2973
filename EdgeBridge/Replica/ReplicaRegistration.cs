using Fokus.Domain.Tariffs;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Fokus.EdgeBridge.Replica;

/// <summary>Puts the replica together.</summary>
internal static class ReplicaRegistration
{
    /// <summary>Adds the tariff shelf, with the book that holds until the cluster sends one.</summary>
    internal static IServiceCollection AddReplica(this IServiceCollection services, TariffBook bootstrap)
    {
        if (services.Any(service => service.ServiceType == typeof(TariffShelf)))
            return services;
        services.AddSingleton(TariffShelf.Schema);
        services.TryAddSingleton<StalePrices>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<TariffShelf>(provider, bootstrap));
        services.TryAddSingleton<ITariffs>(provider => provider.GetRequiredService<TariffShelf>());
        return services;
    }
}
