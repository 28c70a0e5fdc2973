using NodaTime;

namespace Fokus.EdgeBridge.Protocols.Modbus;

/// <summary>
/// A write that moves something. The board is read first, on the same connection, and is written to only when it
/// answers: a frozen board that wakes later then finds nothing to carry out. Never repeated.
/// </summary>
/// <param name="Connection">The connection whose board was put in order; on any other nothing is written.</param>
/// <param name="Probe">What is read first.</param>
/// <param name="Address">Coil address of FC05.</param>
/// <param name="Value">The value as it goes into the frame; makers use others than 0xFF00.</param>
/// <param name="Expires">Checked when the write leaves the queue, and again after the probe.</param>
internal sealed record GuardedWrite(int Connection, ModbusRequest Probe, int Address, ushort Value, Instant Expires);
