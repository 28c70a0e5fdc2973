using Fokus.Domain.Ids;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Fokus.EdgeBridge.Journal;

/// <summary>Puts the journal together.</summary>
internal static class JournalRegistration
{
    /// <summary>Adds the journal and the audit. Other rooms add their <see cref="StoreSchema"/> and <see cref="IProjection"/>.</summary>
    internal static IServiceCollection AddJournal(this IServiceCollection services, GarageId garage, Action<JournalOptions> set)
    {
        services.AddOptions<JournalOptions>().Configure(set).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<JournalOptions>, JournalOptions.Validator>());
        services.TryAddSingleton<ClockWatch>();
        services.TryAddSingleton(provider => FactJournal.Open(new(
            garage,
            provider.GetRequiredService<IOptions<JournalOptions>>().Value,
            [.. provider.GetServices<StoreSchema>()],
            [.. provider.GetServices<IProjection>()],
            provider.GetRequiredService<ClockWatch>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<FactJournal>>())));
        services.TryAddSingleton<IAudit>(provider => provider.GetRequiredService<FactJournal>());
        return services;
    }
}
