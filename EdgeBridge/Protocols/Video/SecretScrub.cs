using System.Text.RegularExpressions;
using Fokus.EdgeBridge.Protocols.CameraHttp;

namespace Fokus.EdgeBridge.Protocols.Video;

/// <summary>Takes logins out of what another program says, and what would be different each time, before it gets into a log. Pure.</summary>
internal static partial class SecretScrub
{
    private const string Mask = "***";
    private const int ShortestSecret = 3;

    /// <summary>The text without addresses that carry a login, and without the password however it is written.</summary>
    public static string Clean(string text, CameraLogin? login)
    {
        var clean = UserInfo().Replace(text, "//" + Mask + "@");
        foreach (var secret in login is null ? [] : new[] { login.Password, Uri.EscapeDataString(login.Password) })
        {
            // A password of two letters is no secret, and would tear every word apart.
            clean = secret.Length < ShortestSecret ? clean : clean.Replace(secret, Mask, StringComparison.Ordinal);
        }

        return Controls().Replace(Addresses().Replace(clean, ""), " ").Trim();
    }

    [GeneratedRegex("//[^/\\s@]+@", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UserInfo();

    /// <summary>[tcp @ 0x5575d5e8]: another one each time, which would make the same trouble look new.</summary>
    [GeneratedRegex("\\[\\w+ @ 0x[0-9a-f]+\\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Addresses();

    [GeneratedRegex("[\\p{C}\\s]+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Controls();
}
