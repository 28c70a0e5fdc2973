namespace Fokus.EdgeBridge.Protocols.Modbus;

/// <summary>
/// One board on one connection, at most one request on the wire. Requests wait in two short queues, guarded writes
/// and releases before everything else; a full queue refuses the newest. Cancelling a request that is on the wire drops the
/// connection. Nothing is repeated.
/// </summary>
internal interface IModbusLink : IAsyncDisposable
{
    /// <summary>Makes the connection when there is none and the pace allows it. Nothing else ever connects.</summary>
    Task<ConnectReply> ConnectAsync(CancellationToken cancellationToken);

    /// <summary>Sends one request; <see cref="ModbusReply.Broken"/> when there is no connection.</summary>
    Task<ModbusReply> SendAsync(ModbusRequest request, CancellationToken cancellationToken);

    /// <summary>Reads, then writes, as <see cref="GuardedWrite"/> says.</summary>
    Task<GuardedWriteReply> WriteAsync(GuardedWrite write, CancellationToken cancellationToken);
}
