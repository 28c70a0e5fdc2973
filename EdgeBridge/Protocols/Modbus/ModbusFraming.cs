namespace Fokus.EdgeBridge.Protocols.Modbus;

/// <summary>How a request is wrapped on its way.</summary>
internal enum ModbusFraming
{
    /// <summary>Modbus TCP: a header with a transaction number.</summary>
    Tcp = 1,

    /// <summary>RTU frames with their checksum inside TCP, as serial servers and some boards from the factory speak.</summary>
    RtuOverTcp = 2,
}
