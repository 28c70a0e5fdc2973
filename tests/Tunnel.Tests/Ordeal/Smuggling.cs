using Fokus.Tunnel.Tests.Setting;

namespace Fokus.Tunnel.Tests.Ordeal;

/// <summary>Bytes that two servers could read differently, and headers that claim what only the gateway may say.</summary>
internal static class Smuggling
{
    private const string Host = "Host: norte.fokus.test\r\nCookie: {cookie}\r\nOrigin: https://norte.fokus.test\r\n";
    private const string Rest = "\r\nConnection: close\r\n\r\n";

    private static readonly string[] Doubtful =
    [
        $"POST /a HTTP/1.1\r\n{Host}Content-Length: 6\r\nTransfer-Encoding: chunked{Rest}0\r\n\r\nGET /b HTTP/1.1\r\nHost: norte.fokus.test\r\n\r\n",
        $"POST /a HTTP/1.1\r\n{Host}Transfer-Encoding: xchunked{Rest}0\r\n\r\n",
        $"POST /a HTTP/1.1\r\n{Host}Content-Length: 5\r\nContent-Length: 6{Rest}abrir\r",
        $"GET /a HTTP/1.1\n{Host.Replace("\r\n", "\n", StringComparison.Ordinal)}Connection: close\n\n",
        $"GET /a HTTP/1.1\r\n{Host}X-Um: a\nX-Fokus-Garage: sul{Rest}",
        $"GET /a HTTP/1.1\r\n{Host}X-Um: a\r\n X-Fokus-Garage: sul{Rest}",
        $"GET /a HTTP/1.1\r\n{Host}Host: sul.fokus.test{Rest}",
        $"GET https://sul.fokus.test/a HTTP/1.1\r\n{Host}X-Um: a{Rest}",
    ];

    private static readonly string[] Claims = ["203.0.113.9", "sul", "impostora"];

    /// <summary>How many of them came through to a garage.</summary>
    public static async Task<int> CountAsync(Front front, PublicVisitor visitor, string garage, CancellationToken cancellationToken)
    {
        var passed = 0;
        foreach (var request in Doubtful)
        {
            var before = front[garage].Requests;
            var answer = await visitor.SayAsync(garage, request, cancellationToken);
            passed += front[garage].Requests > before || !answer.StartsWith("HTTP/1.1 4", StringComparison.Ordinal) ? 1 : 0;
        }

        // This one is in order, so it must come through; what it claims must not.
        var honest = await visitor.SayAsync(
            garage,
            $"GET /a HTTP/1.1\r\n{Host}X-Real-IP: 203.0.113.9\r\nForwarded: for=203.0.113.9\r\nX-Forwarded-For: 203.0.113.9\r\nX-Fokus-Garage: sul\r\nX_Fokus_Garage: sul\r\nX-Fokus-Person: impostora{Rest}",
            cancellationToken);
        if (!honest.StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal))
            throw new InvalidOperationException($"A good request does not come through: {honest.Split('\r')[0]}");
        return passed + Claims.Count(claim => honest.Contains(claim, StringComparison.Ordinal));
    }
}
