using System.Text.Json;
using Fokus.Domain.Ids;
using Fokus.Domain.Time;
using Fokus.EdgeBridge.Drivers;
using Fokus.EdgeBridge.Drivers.Cameras;
using Microsoft.Extensions.DependencyInjection;

namespace Fokus.EdgeBridge.Tests.Drivers.Cameras;

/// <summary>Makes a driver from options as the garage file has them.</summary>
internal static class Benches
{
    public static ICamera Camera(IBrand<ICamera> brand, object options, TimeProvider clock)
    {
        var element = JsonSerializer.SerializeToElement(options);
        Assert.Empty(brand.Check(element));
        // Drivers take what they need when they are made; nothing here holds anything open.
        using var services = new ServiceCollection().AddSingleton(clock).AddSingleton(GarageZone.SaoPaulo).BuildServiceProvider();
        return brand.Create(new Device(DeviceId.Parse("camera-1"), brand.Name, element), services);
    }
}
