using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Fokus.EdgeBridge.Console.Access;

namespace Fokus.EdgeBridge.Console.Live;

/// <summary>The stream of one screen: everything at once, then what changes, at most five times a second.</summary>
internal sealed class LiveEndpoint(LiveBoard board, TimeProvider clock)
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(200);

    internal IResult Handle(HttpContext context)
    {
        // Before the first snapshot is taken, so that no change falls between the two.
        if (board.Join() is not { } viewer)
        {
            return Results.Problem(
                title: "Too many screens watch this garage; close one and try again.",
                statusCode: StatusCodes.Status503ServiceUnavailable,
                extensions: ConsoleAccess.Code("too_many_viewers"));
        }

        context.Response.Headers["X-Accel-Buffering"] = "no";
        return TypedResults.ServerSentEvents(StreamAsync(viewer, context, context.RequestAborted));
    }

    private async IAsyncEnumerable<SseItem<string>> StreamAsync(
        Viewer viewer, HttpContext context, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            yield return new SseItem<string>(board.Hello(viewer, ConsoleAccess.Of(context)), "hello");
            while (await viewer.WaitAsync(cancellationToken))
            {
                foreach (var item in viewer.Take())
                    yield return item;
                await Task.Delay(Rest, clock, cancellationToken);
            }
        }
        finally
        {
            board.Leave(viewer);
        }
    }
}
