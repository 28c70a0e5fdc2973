using System.Diagnostics.CodeAnalysis;

namespace Fokus.Gateway.Routes;

/// <summary>The address of a web server: scheme, host and port, and nothing after them.</summary>
/// <remarks>YARP takes any text for an address and fails at the first request; so it is read here, before.</remarks>
internal static class WebAddress
{
    /// <summary>True and the address when a text is one, such as <c>http://10.77.0.12:8080</c>.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Uri? address)
    {
        address = Uri.TryCreate(text, UriKind.Absolute, out var read)
            && IsWeb(read)
            && read.Host.Length > 0
            && read.PathAndQuery.Equals("/", StringComparison.Ordinal)
            && read.Fragment.Length == 0
            && read.UserInfo.Length == 0
            ? read
            : null;
        return address is not null;
    }

    /// <summary>True when an address is of the web, and not of a kind that runs something.</summary>
    public static bool IsWeb(Uri address) =>
        address.Scheme.Equals(Uri.UriSchemeHttp, StringComparison.Ordinal) || address.Scheme.Equals(Uri.UriSchemeHttps, StringComparison.Ordinal);
}
