using System.Text.Json;
using Fokus.EdgeBridge.Drivers;
using Fokus.EdgeBridge.Drivers.Gates;
using Fokus.EdgeBridge.Tests.Lanes;

namespace Fokus.EdgeBridge.Tests.Hosting;

/// <summary>A brand that only tests have.</summary>
internal sealed class FakeGateBrand : IBrand<IGate>
{
    public string Name => "fake-gate";

    public IReadOnlyList<string> Check(JsonElement options) =>
        options.TryGetProperty("port", out var port) && port.GetInt32() > 65535 ? ["port: write a number up to 65535."] : [];

    public IGate Create(Device device, IServiceProvider services) => new FakeGate();
}
