using System.Runtime.InteropServices;

namespace Fokus.EdgeBridge.Protocols.Modbus;

/// <summary>
/// The calls of libmodbus 3.1 (Debian package <c>libmodbus5</c>) that we use. The error-recovery calls are left out on
/// purpose: with them a call against an absent peer never returns.
/// </summary>
internal static unsafe partial class LibModbus
{
    /// <summary>Longest frame over TCP, with its header.</summary>
    public const int MaxFrame = 260;

    /// <summary>errno of Modbus exception 0; exception <c>n</c> is this plus n.</summary>
    public const int ExceptionErrno = 112345678;

    /// <summary>The highest exception code that a board sends (11: gateway target did not answer).</summary>
    public const int LastExceptionCode = 11;

    private const string Library = "libmodbus.so.5";

    [LibraryImport(Library, EntryPoint = "modbus_new_tcp", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    public static partial ModbusContext NewTcp(string address, int port);

    [LibraryImport(Library, EntryPoint = "modbus_new_rtu", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    public static partial ModbusContext NewRtu(string device, int baud, byte parity, int dataBits, int stopBits);

    [LibraryImport(Library, EntryPoint = "modbus_free")]
    public static partial void Free(nint context);

    [LibraryImport(Library, EntryPoint = "modbus_set_socket", SetLastError = true)]
    public static partial int SetSocket(ModbusContext context, int descriptor);

    [LibraryImport(Library, EntryPoint = "modbus_set_slave", SetLastError = true)]
    public static partial int SetUnit(ModbusContext context, int unit);

    [LibraryImport(Library, EntryPoint = "modbus_set_response_timeout", SetLastError = true)]
    public static partial int SetResponseTimeout(ModbusContext context, uint seconds, uint microseconds);

    [LibraryImport(Library, EntryPoint = "modbus_set_byte_timeout", SetLastError = true)]
    public static partial int SetByteTimeout(ModbusContext context, uint seconds, uint microseconds);

    [LibraryImport(Library, EntryPoint = "modbus_read_bits", SetLastError = true)]
    public static partial int ReadBits(ModbusContext context, int address, int count, ref byte bits);

    [LibraryImport(Library, EntryPoint = "modbus_read_input_bits", SetLastError = true)]
    public static partial int ReadInputBits(ModbusContext context, int address, int count, ref byte bits);

    [LibraryImport(Library, EntryPoint = "modbus_read_registers", SetLastError = true)]
    public static partial int ReadRegisters(ModbusContext context, int address, int count, ref ushort registers);

    [LibraryImport(Library, EntryPoint = "modbus_write_bit", SetLastError = true)]
    public static partial int WriteBit(ModbusContext context, int address, int value);

    [LibraryImport(Library, EntryPoint = "modbus_write_register", SetLastError = true)]
    public static partial int WriteRegister(ModbusContext context, int address, ushort value);

    [LibraryImport(Library, EntryPoint = "modbus_send_raw_request", SetLastError = true)]
    public static partial int SendRawRequest(ModbusContext context, ref readonly byte request, int length);

    [LibraryImport(Library, EntryPoint = "modbus_receive_confirmation", SetLastError = true)]
    public static partial int ReceiveConfirmation(ModbusContext context, ref byte frame);

    [LibraryImport(Library, EntryPoint = "modbus_strerror")]
    private static partial nint StrError(int errno);

    /// <summary>The library's own words for an error number.</summary>
    public static string Why(int errno) => Marshal.PtrToStringUTF8(StrError(errno)) ?? $"errno {errno}";
}
