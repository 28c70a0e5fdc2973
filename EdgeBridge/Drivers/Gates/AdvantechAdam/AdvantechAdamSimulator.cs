using Fokus.EdgeBridge.Protocols.Boards;
using Fokus.EdgeBridge.Protocols.Boards.Simulation;
using Fokus.EdgeBridge.Protocols.Modbus;

namespace Fokus.EdgeBridge.Drivers.Gates.AdvantechAdam;

/// <summary>An Advantech ADAM-6060 on loopback.</summary>
/// <param name="clock">Times the pulses.</param>
/// <param name="port">0 for any free one.</param>
internal sealed class AdvantechAdamSimulator(TimeProvider clock, int port = 0)
    : BoardSimulator(BoardMap.Beside(typeof(AdvantechAdamBrand)), clock, port, ModbusFraming.Tcp);
