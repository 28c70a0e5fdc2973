using Fokus.EdgeBridge.Drivers.Readers;
using Fokus.EdgeBridge.Hosting;
using Fokus.EdgeBridge.Hosting.GarageFiles;
using Fokus.EdgeBridge.Lanes.Devices;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Fokus.EdgeBridge.Commissioning;

/// <summary>The garage's drivers without its lanes: nothing here decides, so nothing moves by itself. Cameras can push to it.</summary>
internal sealed class BringupDevices : IAsyncDisposable
{
    private readonly WebApplication app;

    private BringupDevices(WebApplication app, IPlateReader? reader)
    {
        this.app = app;
        Reader = reader;
    }

    /// <summary>The lanes in the order of the file.</summary>
    internal IReadOnlyList<LaneEquipment> Lanes => app.Services.GetRequiredService<IReadOnlyList<LaneEquipment>>();

    /// <summary>The plate engine; <c>null</c> when cameras read plates themselves.</summary>
    internal IPlateReader? Reader { get; }

    /// <summary>Where cameras push.</summary>
    internal Uri Address => new(app.Urls.First());

    internal static async Task<BringupDevices> StartAsync(
        GarageFile file, BrandCatalogue brands, TimeProvider clock, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(file.Listen.ToString());
        builder.Services.TryAddSingleton(clock);
        builder.Services.TryAddSingleton<IReadOnlyList<LaneEquipment>>(provider => GarageRegistration.Equipment(file, brands, provider));
        var web = builder.Build();
        try
        {
            web.MapCameraPushes();
            var reader = file.Reader is { } engine ? brands.Find<IPlateReader>(engine.Brand)!.Create(engine, web.Services) : null;
            await web.StartAsync(cancellationToken);
            return new(web, reader);
        }
        catch
        {
            await web.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        switch (Reader)
        {
            case IAsyncDisposable asynchronous:
                await asynchronous.DisposeAsync();
                break;
            case IDisposable disposable:
                disposable.Dispose();
                break;
        }
    }
}
