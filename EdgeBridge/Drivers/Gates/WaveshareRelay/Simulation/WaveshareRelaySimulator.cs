using Fokus.EdgeBridge.Protocols.Boards;
using Fokus.EdgeBridge.Protocols.Boards.Simulation;
using Fokus.EdgeBridge.Protocols.Modbus;

namespace Fokus.EdgeBridge.Drivers.Gates.WaveshareRelay.Simulation;

/// <summary>A Waveshare board on loopback.</summary>
/// <param name="clock">Times the pulses.</param>
/// <param name="port">0 for any free one.</param>
/// <param name="framing">Modbus TCP, or what the board speaks from the factory.</param>
internal sealed class WaveshareRelaySimulator(TimeProvider clock, int port = 0, ModbusFraming framing = ModbusFraming.Tcp)
    : BoardSimulator(BoardMap.Beside(typeof(WaveshareRelayBrand)), clock, port, framing);
