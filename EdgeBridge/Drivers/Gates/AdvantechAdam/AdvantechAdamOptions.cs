using Fokus.EdgeBridge.Protocols.Boards;

namespace Fokus.EdgeBridge.Drivers.Gates.AdvantechAdam;

/// <summary>Options of one board: those of every Modbus board.</summary>
internal static class AdvantechAdamOptions
{
    private static readonly BoardMap Map = BoardMap.Beside(typeof(AdvantechAdamOptions));

    /// <summary>Reads options, faults gathered in <paramref name="fields"/>.</summary>
    public static ModbusGateOptions Read(OptionFields fields) => ModbusGateOptions.Read(fields, Map);
}
