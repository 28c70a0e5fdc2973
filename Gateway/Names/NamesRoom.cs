using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Fokus.Gateway.Names;

/// <summary>Which name leads to the gateways.</summary>
internal static class NamesRoom
{
    public static IServiceCollection AddNames(this IServiceCollection services)
    {
        services.AddOptions<NamesOptions>().BindConfiguration(NamesOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<NamesOptions>, NamesOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<NamesOptions>, NamesAddressesValidator>());
        services.TryAddSingleton<PowerDns>();
        services.TryAddSingleton<ChallengeRecords>();
        services.AddHostedService<NamesKeeper>();
        return services;
    }
}
