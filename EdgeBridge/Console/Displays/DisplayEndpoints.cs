using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Fokus.Domain.Ids;
using Fokus.EdgeBridge.Drivers.Displays;
using Fokus.EdgeBridge.Lanes.Displays;
using Fokus.Web.Parts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Fokus.EdgeBridge.Console.Displays;

/// <summary>The display pages: for a screen with a browser at a lane, which shows a token instead of signing in.</summary>
internal static class DisplayEndpoints
{
    private const int MostScreens = 32;

    /// <summary>The page takes silence of three of these for a lost connection.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);

    /// <summary>Adds <c>/displays/{lane}</c> and its stream. Without a good token there is no such page.</summary>
    internal static WebApplication MapDisplays(this WebApplication app, string? token)
    {
        var access = new DisplayAccess(token);
        var screens = new SemaphoreSlim(MostScreens);
        var stopping = app.Lifetime.ApplicationStopping;
        var all = app.MapGroup("/displays/{lane}").AddEndpointFilter(WebParts.Prepare);
        all.MapGet("", (string lane, string? token, DisplayFaces faces) => Lane(access, token, lane, faces) is { Face: var face, Lane: var id }
            ? new RazorComponentResult<DisplayPage>(new { face.First, face.Second, Tone = DisplayFrame.NameOf(face.Tone), face.Plate, Lane = id.Value })
            : Results.NotFound());
        all.MapGet("/live", async (string lane, string? token, DisplayFaces faces, TimeProvider clock, HttpContext context) =>
        {
            if (Lane(access, token, lane, faces) is not { } known)
                return Results.NotFound();
            if (!await screens.WaitAsync(TimeSpan.Zero, context.RequestAborted))
                return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
            context.Response.OnCompleted(() =>
            {
                screens.Release();
                return Task.CompletedTask;
            });
            context.Response.Headers["X-Accel-Buffering"] = "no";
            return TypedResults.ServerSentEvents(StreamAsync(faces, known.Lane, clock, stopping, context.RequestAborted));
        });
        return app;
    }

    private static (LaneId Lane, DisplayFace Face)? Lane(DisplayAccess access, string? token, string lane, DisplayFaces faces) =>
        access.Admits(token) && LaneId.TryParse(lane, out var id) && faces.Now(id) is { } face ? (id, face) : null;

    private static async IAsyncEnumerable<SseItem<string>> StreamAsync(
        DisplayFaces faces, LaneId lane, TimeProvider clock, CancellationToken stopping, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellationToken);
        var (shown, shownAt) = (null as DisplayFace, 0L);
        await using var all = faces.WatchAsync(lane, either.Token).GetAsyncEnumerator(either.Token);
        while (await NextAsync(all, either.Token))
        {
            if (all.Current == shown && clock.GetElapsedTime(shownAt) < Beat)
                continue;
            (shown, shownAt) = (all.Current, clock.GetTimestamp());
            yield return new SseItem<string>(
                WebJson.Line(new DisplayFrame(shown.First, shown.Second, DisplayFrame.NameOf(shown.Tone), shown.Plate, WebAssets.Build)), "face");
        }
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<DisplayFace> all, CancellationToken cancellationToken)
    {
        try
        {
            return await all.MoveNextAsync();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
