using System.Net;

namespace Fokus.EdgeBridge.Drivers.Antennas.UhfFrames;

/// <summary>Options of one reader.</summary>
/// <param name="Reader">The reader, or the serial server that it hangs on.</param>
/// <param name="Address">Its address on the line, 0 to 254.</param>
/// <param name="HasAntenna">True for the family that says antenna and signal.</param>
/// <param name="Antenna">Only reads of this antenna count, 1 to 8; <c>null</c> for all.</param>
/// <param name="LeastSignal">Weaker reads are of another lane, 0 to 255 as the reader counts.</param>
/// <param name="Every">From the end of one look to the next.</param>
internal sealed record UhfFramesOptions(IPEndPoint Reader, byte Address, bool HasAntenna, byte? Antenna, byte LeastSignal, TimeSpan Every)
{
    private static readonly string[] Families = ["reader18", "reader288"];

    /// <summary>Reads options, faults gathered in <paramref name="fields"/>.</summary>
    public static UhfFramesOptions Read(OptionFields fields)
    {
        var host = fields.Text("host", "write the IP address of the reader or of its serial server", text => IPAddress.TryParse(text, out _));
        var port = fields.Number("port", 1, 65535, 4001);
        var family = fields.Text("family", $"write one of {string.Join(", ", Families)}", text => Families.Contains(text, StringComparer.Ordinal));
        var hasAntenna = family is "reader288";
        var antenna = fields.OptionalNumber("antenna", 1, 8);
        var signal = fields.OptionalNumber("least_signal", 0, 255);
        if (!hasAntenna && (antenna is not null || signal is not null))
            fields.Refuse("family", "reader18 says neither antenna nor signal: leave antenna and least_signal out");
        return new(
            new IPEndPoint(IPAddress.TryParse(host, out var address) ? address : IPAddress.None, port),
            (byte)fields.Number("address", 0, 254, 0),
            hasAntenna,
            (byte?)antenna,
            (byte)(signal ?? 0),
            TimeSpan.FromMilliseconds(fields.Number("every_ms", 20, 2000, 100)));
    }
}
