using Fokus.EdgeBridge.Protocols.Modbus;

namespace Fokus.EdgeBridge.Drivers.Gates.WaveshareRelay.Simulation;

/// <summary>The memory of a simulated board, as libmodbus serves it. Used under the simulator's lock.</summary>
internal sealed unsafe class BoardMemory : IDisposable
{
    private ModbusMapping* mapping;

    public BoardMemory()
    {
        const uint Count = WaveshareRelayMap.Count;
        mapping = LibModbus.NewMapping(
            WaveshareRelayMap.FirstRelay, Count, WaveshareRelayMap.FirstInput, Count, WaveshareRelayMap.FirstControlMode, Count, 0, 0);
        if (mapping is null)
        {
            throw new IOException("libmodbus has no memory for a board");
        }
    }

    /// <summary>Relay n is on.</summary>
    public bool Relay(int number) => mapping->Bits[number] != 0;

    public void SetRelay(int number, bool isOn) => mapping->Bits[number] = (byte)(isOn ? 1 : 0);

    /// <summary>Input n is closed.</summary>
    public bool Input(int number) => mapping->InputBits[number] != 0;

    public void SetInput(int number, bool isClosed) => mapping->InputBits[number] = (byte)(isClosed ? 1 : 0);

    /// <summary>Control mode of relay n.</summary>
    public ushort Mode(int number) => mapping->Registers[number];

    public void SetMode(int number, ushort mode) => mapping->Registers[number] = mode;

    /// <summary>Lets libmodbus carry out and answer a request.</summary>
    public void Answer(ModbusContext context, ReadOnlySpan<byte> request) =>
        _ = LibModbus.Reply(context, in request[0], request.Length, mapping);

    /// <inheritdoc/>
    public void Dispose()
    {
        LibModbus.FreeMapping(mapping);
        mapping = null;
    }
}
