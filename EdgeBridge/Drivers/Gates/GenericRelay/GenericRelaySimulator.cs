using Fokus.EdgeBridge.Protocols.Boards;
using Fokus.EdgeBridge.Protocols.Boards.Simulation;
using Fokus.EdgeBridge.Protocols.Modbus;

namespace Fokus.EdgeBridge.Drivers.Gates.GenericRelay;

/// <summary>An unbranded board of eight relays and eight inputs on loopback.</summary>
/// <param name="clock">Times the pulses.</param>
/// <param name="port">0 for any free one.</param>
internal sealed class GenericRelaySimulator(TimeProvider clock, int port = 0)
    : BoardSimulator(BoardMap.Beside(typeof(GenericRelayBrand)), clock, port, ModbusFraming.Tcp);
