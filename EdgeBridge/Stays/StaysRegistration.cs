using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Journal;
using Fokus.EdgeBridge.Stays.Book;
using Fokus.EdgeBridge.Stays.Book.Access;
using Fokus.EdgeBridge.Stays.PayStations;
using Fokus.EdgeBridge.Stays.Search;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Fokus.EdgeBridge.Stays;

/// <summary>Puts the stays together.</summary>
internal static class StaysRegistration
{
    /// <summary>Adds the ledger and the pay stations that may use it.</summary>
    internal static IServiceCollection AddStays(this IServiceCollection services, GarageId garage, IReadOnlyList<PayTerminal> terminals)
    {
        if (services.Any(service => service.ServiceType == typeof(StayLedger)))
            return services;
        services.AddSingleton(StayRows.Schema);
        services.AddSingleton(StayRows.AnnouncedSchema);
        services.AddSingleton(StayAccessRows.Schema);
        services.AddSingleton(VoidTicketRows.Schema);
        services.AddSingleton(LostTicketRows.Schema);
        services.AddSingleton<StayBook>();
        services.AddSingleton<IProjection>(provider => provider.GetRequiredService<StayBook>());
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<StayLedger>(provider, garage));
        services.TryAddSingleton<IStayLedger>(provider => provider.GetRequiredService<StayLedger>());
        services.TryAddSingleton<StaySearch>();
        services.TryAddSingleton(new PayTerminals(terminals));
        return services;
    }
}
