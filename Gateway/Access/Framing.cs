namespace Fokus.Gateway.Access;

/// <summary>Where a request ends must be beyond doubt: two servers that disagree about it hand one visitor's bytes to another.</summary>
internal static class Framing
{
    /// <summary>
    /// True when a request states its length twice over. The server takes the chunks, and keeps the length that it did
    /// not believe under another name, which would go on to the garage.
    /// </summary>
    public static bool IsDoubtful(HttpRequest request)
    {
        var headers = request.Headers;
        return headers.TransferEncoding.Count > 0 && (headers.ContentLength is not null || headers.ContainsKey("X-Content-Length"));
    }
}
