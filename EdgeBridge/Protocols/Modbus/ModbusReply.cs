using System.Collections.Immutable;

namespace Fokus.EdgeBridge.Protocols.Modbus;

/// <summary>What became of one request. No failure is an exception, and no failure is a value of zero.</summary>
internal abstract record ModbusReply
{
    private ModbusReply()
    {
    }

    /// <summary>The board answered.</summary>
    /// <param name="Items">Bits as 0 or 1, or registers; as many as were asked for, none for a write.</param>
    internal sealed record Values(ImmutableArray<ushort> Items) : ModbusReply;

    /// <summary>The board refused with a Modbus exception; the connection is good.</summary>
    /// <param name="Code">1 to 11: 1 unknown function, 2 unknown address, 3 bad value, 4 failure, 6 busy.</param>
    internal sealed record Refused(int Code) : ModbusReply;

    /// <summary>No whole answer in time. The connection is dropped: a late answer must not be taken for the next one.</summary>
    internal sealed record TimedOut : ModbusReply;

    /// <summary>There is no connection, it broke, or what came is no answer to what was asked. It is dropped.</summary>
    /// <param name="Why">For the log.</param>
    internal sealed record Broken(string Why) : ModbusReply;
}
