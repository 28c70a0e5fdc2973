using Fokus.EdgeBridge.Drivers;
using Fokus.EdgeBridge.Drivers.Gates;
using Fokus.EdgeBridge.Drivers.Gates.AdvantechAdam;
using Fokus.EdgeBridge.Drivers.Gates.GenericRelay;
using Fokus.EdgeBridge.Drivers.Gates.MoxaIoLogik;
using Fokus.EdgeBridge.Drivers.Gates.WaveshareRelay;
using Fokus.EdgeBridge.Drivers.Gates.WaveshareRelay.Simulation;
using Fokus.EdgeBridge.Protocols.Boards.Simulation;
using Fokus.EdgeBridge.Protocols.Modbus;

namespace Fokus.EdgeBridge.Tests.Drivers.Gates;

/// <summary>Every brand that is a Modbus board, by the name of its folder; "WaveshareFactory" is one as it comes.</summary>
internal static class ModbusBrands
{
    public const string Factory = "WaveshareFactory";

    public static IReadOnlyList<string> Folders { get; } = ["WaveshareRelay", "GenericRelay", "MoxaIoLogik", "AdvantechAdam"];

    public static BoardSimulator Simulator(string name, TimeProvider clock) => name switch
    {
        "WaveshareRelay" => new WaveshareRelaySimulator(clock),
        Factory => new WaveshareRelaySimulator(clock, framing: ModbusFraming.RtuOverTcp),
        "GenericRelay" => new GenericRelaySimulator(clock),
        "MoxaIoLogik" => new MoxaIoLogikSimulator(clock),
        "AdvantechAdam" => new AdvantechAdamSimulator(clock),
        _ => throw new ArgumentException("no such brand", nameof(name)),
    };

    public static ModbusBench Bench(string name)
    {
        IBrand<IGate> brand = name switch
        {
            "WaveshareRelay" or Factory => new WaveshareRelayBrand(),
            "GenericRelay" => new GenericRelayBrand(),
            "MoxaIoLogik" => new MoxaIoLogikBrand(),
            "AdvantechAdam" => new AdvantechAdamBrand(),
            _ => throw new ArgumentException("no such brand", nameof(name)),
        };
        var simulator = Simulator(name, TimeProvider.System);
        return string.Equals(name, Factory, StringComparison.Ordinal) ? new ModbusBench(brand, simulator, ("framing", "rtu_over_tcp")) : new ModbusBench(brand, simulator);
    }
}
