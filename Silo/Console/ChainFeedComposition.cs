using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Fokus.Silo.Console;

/// <summary>The live picture of the chain.</summary>
internal static class ChainFeedComposition
{
    internal static void AddChainFeed(this IServiceCollection services)
    {
        services.TryAddSingleton<ChainFeed>();
        services.TryAddSingleton<IChainFeed>(provider => provider.GetRequiredService<ChainFeed>());
        services.AddHostedService(provider => provider.GetRequiredService<ChainFeed>());
    }
}
