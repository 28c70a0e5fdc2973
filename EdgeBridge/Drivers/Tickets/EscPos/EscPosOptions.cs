using System.Net;
using Fokus.EdgeBridge.Protocols.EscPos;

namespace Fokus.EdgeBridge.Drivers.Tickets.EscPos;

/// <summary>Options of one printer.</summary>
/// <param name="Printer">Its address.</param>
/// <param name="CodePage">850 or 860; 860 unless set. The model must have it.</param>
/// <param name="Timeout">How long a connection, a status or the confirmation of a job may take: 200 ms to 10 s; 2 s unless set.</param>
internal sealed record EscPosOptions(IPEndPoint Printer, int CodePage, TimeSpan Timeout)
{
    /// <summary>Reads options, faults gathered in <paramref name="fields"/>.</summary>
    public static EscPosOptions Read(OptionFields fields)
    {
        var host = fields.Text("host", "write the printer's IP address", text => IPAddress.TryParse(text, out _));
        var port = fields.Number("port", 1, 65535, 9100);
        return new EscPosOptions(
            new IPEndPoint(IPAddress.TryParse(host, out var address) ? address : IPAddress.None, port),
            fields.OneOf("code_page", EscPosCodePage.Portuguese, EscPosCodePage.Multilingual, EscPosCodePage.Portuguese),
            TimeSpan.FromMilliseconds(fields.Number("timeout_ms", 200, 10_000, 2000)));
    }
}
