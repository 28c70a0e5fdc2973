using System.Net;

namespace Fokus.EdgeBridge.Protocols.CameraHttp;

/// <summary>Makes the HTTP client with which one camera is asked. Every wait is the caller's own.</summary>
internal static class CameraClient
{
    /// <summary>
    /// A client that answers digest and basic challenges. It follows no redirect: a login is for the address that was
    /// written down. Its time-out is infinite, since an event stream has no end.
    /// </summary>
    public static HttpClient New(CameraLogin? login) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromSeconds(30),
        ConnectTimeout = TimeSpan.FromSeconds(5),
        Credentials = login is null ? null : new NetworkCredential(login.User, login.Password),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };
}
