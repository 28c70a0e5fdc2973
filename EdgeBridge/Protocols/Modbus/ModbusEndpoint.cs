using System.Net;

namespace Fokus.EdgeBridge.Protocols.Modbus;

/// <summary>Where a board is, and how long it may take.</summary>
/// <param name="Address">An address, not a name: a name server must not stand between a driver and the gate.</param>
/// <param name="Port">502 by the standard.</param>
/// <param name="Unit">Unit id, 0 to 255; most boards over TCP want 1.</param>
/// <param name="ResponseTimeout">For a connection and for each whole frame, however slowly its bytes come; 50 ms to 2 s.</param>
internal sealed record ModbusEndpoint(IPAddress Address, int Port, byte Unit, TimeSpan ResponseTimeout)
{
    /// <summary>How its frames are wrapped; Modbus TCP unless said.</summary>
    public ModbusFraming Framing { get; init; } = ModbusFraming.Tcp;
}
