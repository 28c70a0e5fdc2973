using System.Net;
using Fokus.EdgeBridge.Protocols.Boards;
using Fokus.EdgeBridge.Protocols.Modbus;

namespace Fokus.EdgeBridge.Drivers.Gates;

/// <summary>Options that every gate on a Modbus board has.</summary>
internal sealed record ModbusGateOptions
{
    /// <summary>The board's registers.</summary>
    public required BoardMap Map { get; init; }

    /// <summary>Where the board is, and how long a connection or an answer may take (<c>response_timeout_ms</c>, 50 to 2000 ms; 300 unless set).</summary>
    public required ModbusEndpoint Board { get; init; }

    /// <summary>The relay that is wired to the controller's "open", counted from 0.</summary>
    public required int OpenRelay { get; init; }

    /// <summary>How long that relay is held: 100 ms to 5 s, in steps of the board's unit; 500 ms unless set.</summary>
    public required TimeSpan Pulse { get; init; }

    /// <summary>The wiring.</summary>
    public required GateWiring Wiring { get; init; }

    /// <summary>How often the inputs are read: 20 ms to 500 ms; 50 ms unless set.</summary>
    public required TimeSpan Poll { get; init; }

    /// <summary>The orders to the board.</summary>
    public BoardOrders Orders => new(Map, OpenRelay, Pulse);

    /// <summary>Reads options, faults gathered in <paramref name="fields"/>. Call it after a brand has read its own.</summary>
    /// <param name="fields">The device's options.</param>
    /// <param name="map">The board's registers.</param>
    /// <param name="port">Unless set.</param>
    /// <param name="framing">How frames are wrapped.</param>
    public static ModbusGateOptions Read(OptionFields fields, BoardMap map, int port = 502, ModbusFraming framing = ModbusFraming.Tcp)
    {
        var host = fields.Text("host", "write the board's IP address", text => IPAddress.TryParse(text, out _));
        var pulseMs = fields.Number("pulse_ms", 100, 5000, 500);
        if (map.Pulse is BoardPulse.Timed timed && pulseMs % timed.UnitMs != 0)
        {
            fields.Refuse("pulse_ms", $"the board counts in steps of {timed.UnitMs} ms");
        }

        // An RTU frame to unit 0 is for everybody and is answered by nobody.
        var leastUnit = framing == ModbusFraming.RtuOverTcp ? 1 : 0;
        return new ModbusGateOptions
        {
            Map = map,
            Board = new ModbusEndpoint(
                IPAddress.TryParse(host, out var address) ? address : IPAddress.None,
                fields.Number("port", 1, 65535, port),
                (byte)fields.Number("unit", leastUnit, framing == ModbusFraming.RtuOverTcp ? 247 : 255, 1),
                Millis(fields.Number("response_timeout_ms", 50, 2000, 300)))
            {
                Framing = framing,
            },
            OpenRelay = fields.Number("open_relay", 0, map.Outputs.Count - 1),
            Pulse = Millis(pulseMs),
            Poll = Millis(fields.Number("poll_ms", 20, 500, 50)),
            Wiring = GateWiring.Read(fields, map.Inputs.Count),
        };
    }

    private static TimeSpan Millis(int count) => TimeSpan.FromMilliseconds(count);
}
