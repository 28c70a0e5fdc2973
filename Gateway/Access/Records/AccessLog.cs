using System.Buffers;
using Fokus.Gateway.Upstream;

namespace Fokus.Gateway.Access.Records;

/// <summary>One line a request. Never a query, a body, a cookie, nor a piece of a path that may name a car or a person.</summary>
internal sealed partial class AccessLog(GatewayInstruments instruments, TimeProvider clock, ILogger<AccessLog> logger) : IMiddleware
{
    /// <summary>A plate, a ticket, a CPF and a minted id all have three digits; a lane's name has not.</summary>
    private const int DigitsOfAName = 3;

    private const int LongestPiece = 40;
    private static readonly SearchValues<char> Harmless = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ/-");

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var begun = clock.GetTimestamp();
        var note = RequestNote.Of(context);
        var (method, path, isStream) = (context.Request.Method, context.Request.Path.Value, RequestKinds.Of(context.Request) != RequestKind.Page);
        try
        {
            await next(context);
        }
        finally
        {
            // Whoever watches the process asks every few seconds and would bury the rest.
            if (context.GetEndpoint()?.Metadata.GetMetadata<OpenDoor>() is not { AnyHost: true })
            {
                var took = clock.GetElapsedTime(begun);
                instruments.Count(note, took, isStream);
                Write(context, note, method, path, took);
            }
        }
    }

    private void Write(HttpContext context, RequestNote note, string method, string? path, TimeSpan took)
    {
        if (!logger.IsEnabled(LogLevel.Information))
            return;
        var (host, shown, client, tookMs) = (context.Request.Host.Host, Mask(path), ClientAddress.Of(context), (long)took.TotalMilliseconds);
        LogAnswered(logger, host, method, shown, context.Response.StatusCode, note.AnsweredBy, note.Why, tookMs, note.Person, client);
    }

    internal static string Mask(string? path)
    {
        if (string.IsNullOrEmpty(path))
            return "";
        return path.Length > LongestPiece || path.AsSpan().ContainsAnyExcept(Harmless)
            ? string.Join('/', path.Split('/').Select(static piece => MayBeAName(piece) ? "*" : piece))
            : path;
    }

    private static bool MayBeAName(string piece) =>
        piece.Length > LongestPiece
        || piece.Count(char.IsDigit) >= DigitsOfAName
        || piece.Any(static c => c is <= ' ' or > '~' or '@');
}
