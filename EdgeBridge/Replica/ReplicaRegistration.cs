using Fokus.Domain.Ids;
using Fokus.Domain.Tariffs;
using Fokus.EdgeBridge.Replica.Lists;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Fokus.EdgeBridge.Replica;

/// <summary>Puts the replica together.</summary>
internal static class ReplicaRegistration
{
    /// <summary>Adds the tariff shelf, with the book that holds until the cluster sends one, and the shelf of the lists.</summary>
    internal static IServiceCollection AddReplica(this IServiceCollection services, GarageId garage, TariffBook bootstrap)
    {
        if (services.Any(service => service.ServiceType == typeof(TariffShelf)))
            return services;
        services.AddSingleton(TariffShelf.Schema);
        services.TryAddSingleton<StalePrices>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<TariffShelf>(provider, bootstrap));
        services.TryAddSingleton<ITariffs>(provider => provider.GetRequiredService<TariffShelf>());
        services.AddSingleton(ListShelf.Schema);
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<ListShelf>(provider, garage));
        services.TryAddSingleton<IAccessLists>(provider => provider.GetRequiredService<ListShelf>());
        return services;
    }
}
