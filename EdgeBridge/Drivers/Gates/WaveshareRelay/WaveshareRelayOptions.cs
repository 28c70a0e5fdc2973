using System.Net;
using Fokus.EdgeBridge.Protocols.Modbus;

namespace Fokus.EdgeBridge.Drivers.Gates.WaveshareRelay;

/// <summary>Options of one board.</summary>
internal sealed record WaveshareRelayOptions
{
    /// <summary>Where the board is, and how long a connection or an answer may take (<c>response_timeout_ms</c>, 50 to 2000 ms; 300 unless set).</summary>
    public required ModbusEndpoint Board { get; init; }

    /// <summary>The relay that is wired to the controller's "open", counted from 0.</summary>
    public required int OpenRelay { get; init; }

    /// <summary>How long the board holds that relay: 100 ms to 5 s in steps of 100 ms; 500 ms unless set.</summary>
    public required TimeSpan Pulse { get; init; }

    /// <summary>The wiring.</summary>
    public required WaveshareRelayInputs Inputs { get; init; }

    /// <summary>How often the inputs are read: 20 ms to 500 ms; 50 ms unless set.</summary>
    public required TimeSpan Poll { get; init; }

    /// <summary>How long a loop must be occupied before it counts: 0 to 1 s; 100 ms unless set.</summary>
    public required TimeSpan LoopOn { get; init; }

    /// <summary>How long a loop must be free before it counts: 0 to 2 s; 250 ms unless set. Trailers and high axles need it.</summary>
    public required TimeSpan LoopOff { get; init; }

    /// <summary>Reads options, faults gathered in <paramref name="fields"/>.</summary>
    public static WaveshareRelayOptions Read(OptionFields fields)
    {
        var host = fields.Text("host", "write the board's IP address", text => IPAddress.TryParse(text, out _));
        var pulseMs = fields.Number("pulse_ms", 100, 5000, 500);
        if (pulseMs % WaveshareRelayMap.FlashUnitMs != 0)
        {
            fields.Refuse("pulse_ms", "the board counts in steps of 100 ms");
        }

        return new WaveshareRelayOptions
        {
            Board = new ModbusEndpoint(
                IPAddress.TryParse(host, out var address) ? address : IPAddress.None,
                fields.Number("port", 1, 65535, 502),
                (byte)fields.Number("unit", 0, 255, 1),
                Millis(fields.Number("response_timeout_ms", 50, 2000, 300))),
            OpenRelay = fields.Number("open_relay", 0, WaveshareRelayMap.Count - 1),
            Pulse = Millis(pulseMs),
            Poll = Millis(fields.Number("poll_ms", 20, 500, 50)),
            LoopOn = Millis(fields.Number("loop_on_ms", 0, 1000, 100)),
            LoopOff = Millis(fields.Number("loop_off_ms", 0, 2000, 250)),
            Inputs = WaveshareRelayInputs.Read(fields),
        };
    }

    private static TimeSpan Millis(int count) => TimeSpan.FromMilliseconds(count);
}
