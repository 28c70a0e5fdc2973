using System.Diagnostics;
using Fokus.EdgeBridge.Protocols.Modbus;
using NodaTime;

namespace Fokus.EdgeBridge.Protocols.Boards;

/// <summary>What is sent to a board to begin a pulse on one relay, and to end it. Pure.</summary>
internal sealed record BoardOrders(BoardMap Map, int Relay, TimeSpan Length)
{
    /// <summary>A pulse that the board starts by itself is given this much longer before it is stopped.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(100);

    /// <summary>How long after its order a pulse must be ended by us; null when the board does it, however we fare.</summary>
    public TimeSpan? EndAfter => Map.Pulse switch
    {
        BoardPulse.Timed => null,
        BoardPulse.Started => Length + Grace,
        BoardPulse.Owed => Length,
        _ => throw new UnreachableException("BoardPulse is a closed family"),
    };

    /// <summary>What ends a pulse at once. It moves nothing when there is none.</summary>
    public ModbusRequest End => new ModbusRequest.ReleaseCoil(Map.Pulse is BoardPulse.Started started ? started.First + Relay : Map.Outputs.First + Relay);

    /// <summary>The order, read before write, on a connection that has been put in order.</summary>
    public GuardedWrite Begin(int connection, Instant expires)
    {
        var (address, value) = Map.Pulse switch
        {
            BoardPulse.Timed timed => (timed.First + Relay, (ushort)(Length.TotalMilliseconds / timed.UnitMs)),
            BoardPulse.Started started => (started.First + Relay, BoardMap.On),
            BoardPulse.Owed => (Map.Outputs.First + Relay, BoardMap.On),
            _ => throw new UnreachableException("BoardPulse is a closed family"),
        };
        return new GuardedWrite(connection, Map.ReadOutputs, address, value, expires);
    }
}
