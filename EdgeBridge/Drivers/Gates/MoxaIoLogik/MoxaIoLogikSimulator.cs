using Fokus.EdgeBridge.Protocols.Boards;
using Fokus.EdgeBridge.Protocols.Boards.Simulation;
using Fokus.EdgeBridge.Protocols.Modbus;

namespace Fokus.EdgeBridge.Drivers.Gates.MoxaIoLogik;

/// <summary>A Moxa ioLogik E1214 on loopback.</summary>
/// <param name="clock">Times the pulses.</param>
/// <param name="port">0 for any free one.</param>
internal sealed class MoxaIoLogikSimulator(TimeProvider clock, int port = 0)
    : BoardSimulator(BoardMap.Beside(typeof(MoxaIoLogikBrand)), clock, port, ModbusFraming.Tcp);
