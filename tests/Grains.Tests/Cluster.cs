using Fokus.Grains.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.TestingHost;

namespace Fokus.Grains.Tests;

/// <summary>Two silos in this process, over stores in memory. One for the whole run: each test has its own garage.</summary>
public sealed class Cluster : IAsyncLifetime
{
    private InProcessTestCluster? cluster;

    internal MemoryStores Stores { get; } = new();

    internal IGrainFactory Grains => cluster!.Client;

    public async ValueTask InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(initialSilosCount: 2);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureSilo((_, silo) =>
        {
            silo.AddMemoryGrainStorage(Storage.Name);
            silo.Services.TryAddSingleton(TimeProvider.System);
            silo.Services.AddSingleton<IGarageStore>(Stores);
            silo.Services.AddSingleton<IFactStore>(Stores);
            silo.Services.AddSingleton<IFaultStore>(Stores);
            silo.Services.AddSingleton<IStayStore>(Stores);
            silo.Services.AddSingleton<ITariffStore>(Stores);
            silo.Services.AddSingleton<IListStore>(Stores);
        });
        cluster = builder.Build();
        await cluster.DeployAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (cluster is not null)
            await cluster.DisposeAsync();
    }

    /// <summary>Gives up an activation, as a silo does that dies.</summary>
    internal Task DeactivateAsync(IAddressable grain) => cluster!.DeactivateAsync(grain);
}
