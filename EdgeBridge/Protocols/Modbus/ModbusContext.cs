using Microsoft.Win32.SafeHandles;

namespace Fokus.EdgeBridge.Protocols.Modbus;

/// <summary>
/// A <c>modbus_t</c>. It is only ever freed, never closed: <c>modbus_close</c> would close the descriptor behind the
/// back of the <see cref="System.Net.Sockets.Socket"/> that owns it.
/// </summary>
internal sealed class ModbusContext : SafeHandleZeroOrMinusOneIsInvalid
{
    public ModbusContext()
        : base(ownsHandle: true)
    {
    }

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        LibModbus.Free(handle);
        return true;
    }
}
