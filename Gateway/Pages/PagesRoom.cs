using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Fokus.Gateway.Pages;

/// <summary>What visitors see of the gateway itself.</summary>
internal static class PagesRoom
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.TryAddSingleton<PageShell>();
        services.TryAddSingleton<NoticeWriter>();
        services.TryAddSingleton<SignInPage>();
        services.TryAddSingleton<SignOutPage>();
        return services;
    }
}
