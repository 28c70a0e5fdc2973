using Fokus.EdgeBridge.Protocols.Boards;

namespace Fokus.EdgeBridge.Drivers.Gates.MoxaIoLogik;

/// <summary>Options of one board: those of every Modbus board.</summary>
internal static class MoxaIoLogikOptions
{
    private static readonly BoardMap Map = BoardMap.Beside(typeof(MoxaIoLogikOptions));

    /// <summary>Reads options, faults gathered in <paramref name="fields"/>.</summary>
    public static ModbusGateOptions Read(OptionFields fields) => ModbusGateOptions.Read(fields, Map);
}
