using Fokus.EdgeBridge.Journal;
using Fokus.EdgeBridge.Lanes;
using Fokus.EdgeBridge.Replica;
using Fokus.EdgeBridge.Replica.Lists;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Fokus.EdgeBridge.Uplink;

/// <summary>Puts the uplink together.</summary>
internal static class UplinkRegistration
{
    /// <summary>Adds what others see of the link. In a garage that stands alone it is never connected.</summary>
    internal static IServiceCollection AddCloudState(this IServiceCollection services)
    {
        services.TryAddSingleton<CloudState>();
        services.TryAddSingleton<ICloudState>(provider => provider.GetRequiredService<CloudState>());
        return services;
    }

    /// <summary>Adds the link to the cluster. A garage that stands alone does without.</summary>
    internal static IServiceCollection AddUplink(this IServiceCollection services, LinkGarage garage, Action<UplinkOptions> set)
    {
        services.AddOptions<UplinkOptions>().Configure(set).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<UplinkOptions>, UplinkOptions.Validator>());
        services.AddCloudState();
        services.TryAddSingleton(provider => new LinkParts(
            garage,
            provider.GetRequiredService<IOptions<UplinkOptions>>().Value,
            provider.GetRequiredService<FactJournal>(),
            provider.GetRequiredService<ILaneDesk>(),
            provider.GetRequiredService<TariffShelf>(),
            provider.GetRequiredService<ListShelf>(),
            provider.GetRequiredService<CloudState>(),
            provider.GetRequiredService<ClockWatch>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<UplinkLoop>>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, UplinkLoop>());
        return services;
    }
}
