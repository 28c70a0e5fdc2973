namespace Fokus.EdgeBridge.Protocols.Modbus;

/// <summary>One question to a board, or one harmless write. Addresses are those of the frame, from zero.</summary>
internal abstract record ModbusRequest
{
    private ModbusRequest()
    {
    }

    /// <summary>FC01: outputs.</summary>
    internal sealed record ReadCoils(int Address, int Count) : ModbusRequest;

    /// <summary>FC02: inputs.</summary>
    internal sealed record ReadInputs(int Address, int Count) : ModbusRequest;

    /// <summary>FC03: registers.</summary>
    internal sealed record ReadRegisters(int Address, int Count) : ModbusRequest;

    /// <summary>FC06: one register.</summary>
    internal sealed record WriteRegister(int Address, ushort Value) : ModbusRequest;

    /// <summary>
    /// FC05 with the standard's "on" to a coil that moves nothing, such as one that clears a board's safe state. That it
    /// moves nothing is the map's word, and <c>BoardMap</c> refuses a map in which it could.
    /// </summary>
    internal sealed record SetFlag(int Address) : ModbusRequest;

    /// <summary>FC05 with the standard's "off": releases a relay. There is no "on" here: that is a <see cref="GuardedWrite"/>.</summary>
    internal sealed record ReleaseCoil(int Address) : ModbusRequest;
}
