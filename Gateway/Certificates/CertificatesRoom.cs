using System.Net;
using System.Net.Sockets;
using Fokus.Gateway.Certificates.Acme;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Fokus.Gateway.Certificates;

/// <summary>What visitors are shown before the first byte of HTTP.</summary>
internal static class CertificatesRoom
{
    public static IServiceCollection AddCertificates(this IServiceCollection services)
    {
        services.AddOptions<CertificateOptions>().BindConfiguration(CertificateOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CertificateOptions>, CertificateOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CertificateOptions>, CertificateAddressesValidator>());
        services.TryAddSingleton<NameLookup>(LookUpAsync);
        services.TryAddSingleton<CertificateShelf>();
        services.TryAddSingleton<OrderBudget>();
        services.TryAddSingleton<AcmeDesk>();
        services.TryAddSingleton<ServerCertificates>();
        services.AddHostedService<CertificateKeeper>();
        return services;
    }

    private static async Task<IPAddress[]> LookUpAsync(string host, CancellationToken cancellationToken)
    {
        try
        {
            return await Dns.GetHostAddressesAsync(host, cancellationToken);
        }
        catch (SocketException)
        {
            return [];
        }
    }
}
