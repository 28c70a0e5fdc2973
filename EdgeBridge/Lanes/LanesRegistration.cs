using Fokus.EdgeBridge.Drivers.Readers;
using Fokus.EdgeBridge.Garage;
using Fokus.EdgeBridge.Journal;
using Fokus.EdgeBridge.Lanes.Devices;
using Fokus.EdgeBridge.Lanes.Displays;
using Fokus.EdgeBridge.Lanes.Loop;
using Fokus.EdgeBridge.Lanes.Memory;
using Fokus.EdgeBridge.Lanes.Sight;
using Fokus.EdgeBridge.Lanes.Views;
using Fokus.EdgeBridge.Replica.Lists;
using Fokus.EdgeBridge.Stays;
using Fokus.EdgeBridge.Stays.Tickets;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Fokus.EdgeBridge.Lanes;

/// <summary>Puts the lanes together. Their equipment is added by the host, as a list of <see cref="LaneEquipment"/>.</summary>
internal static class LanesRegistration
{
    /// <summary>Adds the lane desk, which runs every lane.</summary>
    internal static IServiceCollection AddLanes(this IServiceCollection services, LaneGarage garage, Action<PictureOptions> setPictures)
    {
        services.AddOptions<PictureOptions>().Configure(setPictures).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<PictureOptions>, PictureOptions.Validator>());
        services.TryAddSingleton(garage);
        services.TryAddSingleton<PictureStore>();
        services.TryAddSingleton<CommandMemory>();
        services.TryAddSingleton<LaneBoard>();
        services.TryAddSingleton(provider => new LaneParts(
            garage,
            provider.GetRequiredService<Occupancy>(),
            provider.GetRequiredService<FactJournal>(),
            provider.GetRequiredService<IStayLedger>(),
            provider.GetRequiredService<IAccessLists>(),
            provider.GetService<IPlateReader>(),
            provider.GetRequiredService<PictureStore>(),
            provider.GetRequiredService<CommandMemory>(),
            provider.GetRequiredService<LaneBoard>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<LaneDesk>>())
        { Tickets = provider.GetRequiredService<TicketOffice>() });
        services.TryAddSingleton<DisplayFaces>();
        services.TryAddSingleton<LaneDesk>();
        services.TryAddSingleton<ILaneDesk>(provider => provider.GetRequiredService<LaneDesk>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, PictureStore>(
            provider => provider.GetRequiredService<PictureStore>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, LaneDesk>(
            provider => provider.GetRequiredService<LaneDesk>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, DisplayLoop>());
        return services;
    }
}
