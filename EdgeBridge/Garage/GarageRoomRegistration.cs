using Fokus.EdgeBridge.Journal;
using Fokus.EdgeBridge.Replica;
using Fokus.EdgeBridge.Replica.Lists;
using Fokus.EdgeBridge.Stays;
using Fokus.EdgeBridge.Uplink;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Fokus.EdgeBridge.Garage;

/// <summary>Puts together what concerns the garage as a whole.</summary>
internal static class GarageRoomRegistration
{
    /// <summary>Adds the occupancy, the garage's own faults, and the watch that raises them.</summary>
    internal static IServiceCollection AddGarageRoom(this IServiceCollection services, int capacity)
    {
        services.TryAddSingleton(provider =>
        {
            var stays = provider.GetRequiredService<IStayLedger>();
            return new Occupancy(capacity, () => stays.Inside);
        });
        services.TryAddSingleton<GarageFaults>();
        services.TryAddSingleton<StalePrices>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, GarageWatch>(provider => new(
            provider.GetRequiredService<GarageFaults>(),
            provider.GetRequiredService<FactJournal>(),
            provider.GetRequiredService<StalePrices>(),
            provider.GetRequiredService<IAccessLists>(),
            provider.GetService<LinkParts>()?.State,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<GarageWatch>>())));
        return services;
    }
}
