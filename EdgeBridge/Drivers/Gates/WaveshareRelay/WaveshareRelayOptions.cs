using Fokus.EdgeBridge.Protocols.Boards;
using Fokus.EdgeBridge.Protocols.Modbus;

namespace Fokus.EdgeBridge.Drivers.Gates.WaveshareRelay;

/// <summary>
/// Options of one board: those of every Modbus board, and <c>framing</c>: <c>tcp</c> unless set, or <c>rtu_over_tcp</c> for a
/// board that is as it came from the factory.
/// </summary>
internal static class WaveshareRelayOptions
{
    private const int TcpPort = 502;
    private const int FactoryPort = 4196;
    private const string Factory = "rtu_over_tcp";

    private static readonly BoardMap Map = BoardMap.Beside(typeof(WaveshareRelayOptions));

    /// <summary>Reads options, faults gathered in <paramref name="fields"/>.</summary>
    public static ModbusGateOptions Read(OptionFields fields)
    {
        var framing = fields.OptionalText("framing", $"write tcp, or {Factory} for a board that is as it came from the factory", text => text is "tcp" or Factory);
        return string.Equals(framing, Factory, StringComparison.Ordinal)
            ? ModbusGateOptions.Read(fields, Map, FactoryPort, ModbusFraming.RtuOverTcp)
            : ModbusGateOptions.Read(fields, Map, TcpPort);
    }
}
