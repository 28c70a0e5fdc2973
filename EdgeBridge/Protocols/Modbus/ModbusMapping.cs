using System.Runtime.InteropServices;

namespace Fokus.EdgeBridge.Protocols.Modbus;

/// <summary>
/// <c>modbus_mapping_t</c> of libmodbus 3.1: the memory of a served board. The order of the fields is the library's,
/// and is not the order of the arguments that make one.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct ModbusMapping
{
    public int BitCount;
    public int StartBits;
    public int InputBitCount;
    public int StartInputBits;
    public int InputRegisterCount;
    public int StartInputRegisters;
    public int RegisterCount;
    public int StartRegisters;
    public byte* Bits;
    public byte* InputBits;
    public ushort* InputRegisters;
    public ushort* Registers;
}
