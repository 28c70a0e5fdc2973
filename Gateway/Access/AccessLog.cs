namespace Fokus.Gateway.Access;

/// <summary>One line a request. Never a query, a body, a cookie, nor a piece of a path that may name a car or a person.</summary>
internal sealed partial class AccessLog(TimeProvider clock, ILogger<AccessLog> logger) : IMiddleware
{
    /// <summary>A plate, a ticket, a CPF and a minted id all have three digits; a lane's name has not.</summary>
    private const int DigitsOfAName = 3;

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var begun = clock.GetTimestamp();
        var note = RequestNote.Of(context);
        var (method, path) = (context.Request.Method, Mask(context.Request.Path.Value));
        try
        {
            await next(context);
        }
        finally
        {
            // Whoever watches the process asks every few seconds and would bury the rest.
            if (context.GetEndpoint()?.Metadata.GetMetadata<OpenDoor>() is not { AnyHost: true })
                Write(context, note, method, path, clock.GetElapsedTime(begun));
        }
    }

    private void Write(HttpContext context, RequestNote note, string method, string path, TimeSpan took) => LogAnswered(
        logger,
        context.Request.Host.Host,
        method,
        path,
        context.Response.StatusCode,
        note.AnsweredBy,
        note.Why,
        (long)took.TotalMilliseconds,
        note.Person,
        context.Connection.RemoteIpAddress);

    internal static string Mask(string? path) =>
        path is null ? "" : string.Join('/', path.Split('/').Select(piece => piece.Count(char.IsDigit) >= DigitsOfAName ? "*" : Printable(piece)));

    private static string Printable(string piece) => string.Concat(piece.Where(c => !char.IsControl(c)));
}
