namespace Fokus.Gateway.Upstream;

/// <summary>Tells a stream from a page by what is asked for, wherever it is asked for.</summary>
internal static class RequestKinds
{
    public static RequestKind Of(HttpRequest request)
    {
        if (IsUpgrade(request))
            return RequestKind.Socket;
        return request.Path.StartsWithSegments("/live", StringComparison.OrdinalIgnoreCase)
            || request.Headers.Accept.ToString().Contains("text/event-stream", StringComparison.OrdinalIgnoreCase)
            ? RequestKind.Events
            : RequestKind.Page;
    }

    /// <summary>True when the connection is to become another protocol's, as a WebSocket's does: HTTP/1.1 says so in a header, HTTP/2 by its method.</summary>
    public static bool IsUpgrade(HttpRequest request) =>
        (request.Headers.Connection.Count > 0 && request.Headers.Connection.ToString().Contains("upgrade", StringComparison.OrdinalIgnoreCase))
        || HttpMethods.IsConnect(request.Method);
}
