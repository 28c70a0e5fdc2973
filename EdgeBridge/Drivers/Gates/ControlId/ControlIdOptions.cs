using System.Net;

namespace Fokus.EdgeBridge.Drivers.Gates.ControlId;

/// <summary>Options of one device.</summary>
internal sealed record ControlIdOptions
{
    private const int Pins = 24;
    private const int Doors = 4;

    /// <summary>Where it is; port 80 unless set.</summary>
    public required IPEndPoint Device { get; init; }

    /// <summary>Who we are to it.</summary>
    public required string Login { get; init; }

    /// <summary>The password that goes with it.</summary>
    public required string Password { get; init; }

    /// <summary>What opens the gate: <c>door</c>, 1 to 4, or <c>sec_box</c>, the id of an external module.</summary>
    public required ControlIdOpening Opening { get; init; }

    /// <summary>The pin that shows the relay; <c>null</c> when the device does not show it.</summary>
    public required int? RelayPin { get; init; }

    /// <summary>The wiring, in the device's own pin numbers.</summary>
    public required GateWiring Wiring { get; init; }

    /// <summary>How often the pins are read: 50 ms to 1 s; 200 ms unless set. Each pin is a request of its own.</summary>
    public required TimeSpan Poll { get; init; }

    /// <summary>How long a connection or an answer may take: 100 ms to 5 s; 500 ms unless set.</summary>
    public required TimeSpan ResponseTimeout { get; init; }

    /// <summary>Reads options, faults gathered in <paramref name="fields"/>.</summary>
    public static ControlIdOptions Read(OptionFields fields)
    {
        var host = fields.Text("host", "write the device's IP address", text => IPAddress.TryParse(text, out _));
        var door = fields.OptionalNumber("door", 1, Doors);
        var box = fields.OptionalNumber("sec_box", 1, int.MaxValue);
        if (door is null == box is null)
        {
            fields.Refuse("door", "write either door, 1 to 4, or sec_box, the id of the external module");
        }

        return new ControlIdOptions
        {
            Device = new IPEndPoint(IPAddress.TryParse(host, out var address) ? address : IPAddress.None, fields.Number("port", 1, 65535, 80)),
            Login = fields.Text("login", "write the name of a user of the device", text => text.Length > 0),
            Password = fields.Text("password", "write that user's password", text => text.Length > 0),
            Opening = box is { } id ? new ControlIdOpening.SecBox(id) : new ControlIdOpening.Door(door ?? 1),
            RelayPin = fields.OptionalNumber("relay_pin", 0, Pins - 1),
            Poll = TimeSpan.FromMilliseconds(fields.Number("poll_ms", 50, 1000, 200)),
            ResponseTimeout = TimeSpan.FromMilliseconds(fields.Number("response_timeout_ms", 100, 5000, 500)),
            Wiring = GateWiring.Read(fields, Pins),
        };
    }
}
