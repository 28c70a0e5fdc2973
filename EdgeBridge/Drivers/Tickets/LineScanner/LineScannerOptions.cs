using System.Net;

namespace Fokus.EdgeBridge.Drivers.Tickets.LineScanner;

/// <summary>Options of one scanner.</summary>
/// <param name="Server">The serial server's address.</param>
/// <param name="Prefix">What the scanner puts before each code; taken off. Empty when nothing.</param>
/// <param name="Suffix">What the scanner puts behind each code, besides CR and LF; taken off. Empty when nothing.</param>
internal sealed record LineScannerOptions(IPEndPoint Server, string Prefix, string Suffix)
{
    private const int LongestAffix = 16;

    /// <summary>Reads options, faults gathered in <paramref name="fields"/>.</summary>
    public static LineScannerOptions Read(OptionFields fields)
    {
        var host = fields.Text("host", "write the serial server's IP address", text => IPAddress.TryParse(text, out _));
        return new LineScannerOptions(
            new IPEndPoint(IPAddress.TryParse(host, out var address) ? address : IPAddress.None, fields.Number("port", 1, 65535, 4001)),
            Affix(fields, "prefix"),
            Affix(fields, "suffix"));
    }

    private static string Affix(OptionFields fields, string name) => fields.OptionalText(
        name,
        $"write up to {LongestAffix} printable characters; control characters are taken off anyway",
        text => text.Length <= LongestAffix && text.All(sign => sign is >= ' ' and <= '~')) ?? "";
}
