using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Fokus.Gateway.Certificates;

/// <summary>What visitors are shown before the first byte of HTTP.</summary>
internal static class CertificatesRoom
{
    public static IServiceCollection AddCertificates(this IServiceCollection services)
    {
        services.TryAddSingleton<ServerCertificates>();
        return services;
    }
}
