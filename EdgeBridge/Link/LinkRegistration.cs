using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Fokus.EdgeBridge.Link;

/// <summary>Puts the garage's side of the tunnel together.</summary>
internal static class LinkRegistration
{
    internal static IServiceCollection AddLink(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<LinkOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<LinkOptions>, LinkOptions.Validator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<LinkOptions>, LinkAddressesValidator>());
        services.TryAddSingleton<LinkLoop>();
        return services;
    }
}
