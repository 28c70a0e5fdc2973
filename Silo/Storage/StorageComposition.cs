using Fokus.Grains.Stores;
using Fokus.Silo.Storage.Audit;
using Fokus.Silo.Storage.Facts;
using Fokus.Silo.Storage.Faults;
using Fokus.Silo.Storage.Fronts;
using Fokus.Silo.Storage.Garages;
using Fokus.Silo.Storage.Gateways;
using Fokus.Silo.Storage.Stays;
using Fokus.Silo.Storage.Tariffs;
using Fokus.Silo.Storage.Users;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace Fokus.Silo.Storage;

/// <summary>The stores.</summary>
internal static class StorageComposition
{
    internal static void AddStorage(this IServiceCollection services, NpgsqlDataSource source)
    {
        // The container closes what it makes: hence the factory.
        services.TryAddSingleton(_ => source);
        services.TryAddSingleton<Database>();
        services.TryAddSingleton<GarageSummaries>();
        services.TryAddSingleton<GarageStore>();
        services.TryAddSingleton<FactLedger>();
        services.TryAddSingleton<FactStore>();
        services.TryAddSingleton<FaultStore>();
        services.TryAddSingleton<StayStore>();
        services.TryAddSingleton<TariffStore>();
        services.TryAddSingleton<AuditStore>();
        services.TryAddSingleton<UserStore>();
        services.TryAddSingleton<GatewayStore>();
        services.TryAddSingleton<RouteStore>();
        services.TryAddSingleton<FrontStore>();
        services.TryAddSingleton<IGarageStore>(provider => provider.GetRequiredService<GarageStore>());
        services.TryAddSingleton<IFactStore>(provider => provider.GetRequiredService<FactStore>());
        services.TryAddSingleton<IFaultStore>(provider => provider.GetRequiredService<FaultStore>());
        services.TryAddSingleton<IStayStore>(provider => provider.GetRequiredService<StayStore>());
        services.TryAddSingleton<ITariffStore>(provider => provider.GetRequiredService<TariffStore>());
    }
}
