using Fokus.EdgeBridge.Drivers.Gates.WaveshareRelay;
using Fokus.EdgeBridge.Drivers.Gates.WaveshareRelay.Simulation;
using Fokus.EdgeBridge.Protocols.Modbus;

namespace Fokus.EdgeBridge.Tests.Drivers.Gates.WaveshareRelay;

/// <summary>The same board as it comes from the factory: RTU frames with their checksum inside TCP.</summary>
public sealed class WaveshareFactoryGateTests : GateConformance
{
    private protected override Task<IGateBench> NewBenchAsync() => Task.FromResult<IGateBench>(new ModbusBench(
        new WaveshareRelayBrand(),
        new WaveshareRelaySimulator(TimeProvider.System, framing: ModbusFraming.RtuOverTcp),
        ("framing", "rtu_over_tcp")));
}
