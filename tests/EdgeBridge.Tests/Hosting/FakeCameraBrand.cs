using System.Text.Json;
using Fokus.EdgeBridge.Drivers;
using Fokus.EdgeBridge.Drivers.Cameras;
using Fokus.EdgeBridge.Tests.Lanes;

namespace Fokus.EdgeBridge.Tests.Hosting;

/// <summary>A brand that only tests have; its token is its id.</summary>
internal sealed class FakeCameraBrand : IBrand<ICamera>
{
    public string Name => "fake-camera";

    public IReadOnlyList<string> Check(JsonElement options) => [];

    public ICamera Create(Device device, IServiceProvider services) => new FakeCamera(TimeProvider.System, device.Id.Value);
}
