using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Fokus.EdgeBridge.Protocols.CameraHttp.Simulation;

/// <summary>Asks for digest authentication (RFC 7616, MD5, as cameras do) and checks it.</summary>
internal sealed partial class DigestDoor(CameraLogin login)
{
    private const string Realm = "camera";
    private const string Nonce = "0123456789abcdef0123456789abcdef";

    private int refused;

    /// <summary>How many requests came with a login that is wrong.</summary>
    public int Refused => Volatile.Read(ref refused);

    /// <summary>Lets a request in, or answers it with a challenge.</summary>
    public bool LetIn(HttpContext http)
    {
        var header = http.Request.Headers.Authorization.ToString();
        if (header.StartsWith("Digest ", StringComparison.Ordinal))
        {
            var fields = Fields().Matches(header).ToDictionary(field => field.Groups["name"].Value, field => field.Groups["value"].Value.Trim('"'), StringComparer.Ordinal);
            if (fields.GetValueOrDefault("response", "").Equals(Expected(fields, http.Request.Method), StringComparison.Ordinal))
            {
                return true;
            }

            Interlocked.Increment(ref refused);
        }

        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        http.Response.Headers.WWWAuthenticate = $"Digest realm=\"{Realm}\", nonce=\"{Nonce}\", qop=\"auth\", algorithm=MD5";
        return false;
    }

    private string Expected(Dictionary<string, string> fields, string method)
    {
        string Field(string name) => fields.GetValueOrDefault(name, "");
        var who = Hash($"{login.User}:{Realm}:{login.Password}");
        var what = Hash($"{method}:{Field("uri")}");
        return Hash($"{who}:{Nonce}:{Field("nc")}:{Field("cnonce")}:{Field("qop")}:{what}");
    }

    // The maker's protocol says MD5; nothing of ours rests on it.
#pragma warning disable CA5351
    private static string Hash(string text) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5351

    [GeneratedRegex("(?<name>\\w+)=(?<value>\"[^\"]*\"|[^,\\s]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fields();
}
