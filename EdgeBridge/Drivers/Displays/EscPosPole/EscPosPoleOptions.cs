using System.Net;
using Fokus.EdgeBridge.Protocols.EscPos;

namespace Fokus.EdgeBridge.Drivers.Displays.EscPosPole;

/// <summary>Options of one display.</summary>
/// <param name="Server">The serial server's address.</param>
/// <param name="CodePage">850 or 860; 850 unless set. The model must have it.</param>
/// <param name="Timeout">How long a connection or a text may take: 200 ms to 10 s; 1 s unless set.</param>
internal sealed record EscPosPoleOptions(IPEndPoint Server, int CodePage, TimeSpan Timeout)
{
    /// <summary>Reads options, faults gathered in <paramref name="fields"/>.</summary>
    public static EscPosPoleOptions Read(OptionFields fields)
    {
        var host = fields.Text("host", "write the serial server's IP address", text => IPAddress.TryParse(text, out _));
        var port = fields.Number("port", 1, 65535, 4001);
        return new EscPosPoleOptions(
            new IPEndPoint(IPAddress.TryParse(host, out var address) ? address : IPAddress.None, port),
            fields.OneOf("code_page", EscPosCodePage.Multilingual, EscPosCodePage.Multilingual, EscPosCodePage.Portuguese),
            TimeSpan.FromMilliseconds(fields.Number("timeout_ms", 200, 10_000, 1000)));
    }
}
