using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Fokus.Web.Chain;
using Fokus.Web.Parts;
using Fokus.Wire.Identity;
using NodaTime;

namespace Fokus.Silo.Console;

/// <summary>The stream of one chain screen: everything at once, then each second what has changed, and a beat.</summary>
internal sealed class ChainLive(IChainFeed feed, TimeProvider clock, IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(1);
    private static readonly Duration Fresh = Duration.FromSeconds(2);

    internal IResult Handle(HttpContext context)
    {
        context.Response.Headers["X-Accel-Buffering"] = "no";
        return TypedResults.ServerSentEvents(StreamAsync(ChainAccess.Of(context), context.RequestAborted));
    }

    private async IAsyncEnumerable<SseItem<string>> StreamAsync(Person person, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        // The latest picture wins: a slow screen skips what is past.
        var latest = Channel.CreateBounded<ChainView>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        var pump = PumpAsync(latest.Writer, stop.Token);
        using var timer = new PeriodicTimer(BeatEvery, clock);
        var sent = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            // While nobody watched, the feed may have rested: what it has from then is not shown as if it were live.
            while (!IsFresh)
            {
                if (pump.IsCompleted || !await TickAsync(timer, stop.Token))
                    yield break;
            }

            yield return Hello(person, sent);
            while (!pump.IsCompleted && await TickAsync(timer, stop.Token))
            {
                // Without a beat the screen says after 2.5 s that its data is old; that is the truth.
                if (!IsFresh)
                    continue;
                if (latest.Reader.TryRead(out var view) && Changes(person, view, sent) is { } changes)
                    yield return new SseItem<string>(WebJson.Line(changes), "chain");
                yield return new SseItem<string>(WebJson.Line(new { AtUnixMs = Now.ToUnixTimeMilliseconds() }), "beat");
            }
        }
        finally
        {
            await stop.CancelAsync();
            await pump;
        }
    }

    private bool IsFresh => Now - feed.Current.At <= Fresh;

    private Instant Now => Instant.FromDateTimeOffset(clock.GetUtcNow());

    private async Task PumpAsync(ChannelWriter<ChainView> latest, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var view in feed.WatchAsync(cancellationToken))
                latest.TryWrite(view);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The screen is gone or the process stops.
        }
    }

    private static async ValueTask<bool> TickAsync(PeriodicTimer timer, CancellationToken cancellationToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private SseItem<string> Hello(Person person, Dictionary<string, string> sent) => new(
        WebJson.Line(new
        {
            WebAssets.Build,
            AtUnixMs = Now.ToUnixTimeMilliseconds(),
            Person = new { Id = person.Id.Value, person.Name, Role = person.Role.ToString() },
            Chain = FrameOf(person, feed.Current, sent),
        }),
        "hello");

    /// <summary>What is new to this screen; <c>null</c> when nothing is.</summary>
    private ChainFrame? Changes(Person person, ChainView view, Dictionary<string, string> sent) =>
        FrameOf(person, view, sent) is { Garages.Count: > 0 } frame ? frame : null;

    private ChainFrame FrameOf(Person person, ChainView view, Dictionary<string, string> sent)
    {
        var seen = ChainAccess.Seen(person, view);
        var changed = seen.Select(GarageFrame.Of).Where(garage => IsNew(garage, sent)).ToList();
        return new ChainFrame(
            Now.ToUnixTimeMilliseconds(),
            SummaryFrame.Of(ChainSummary.Of(seen)),
            [.. ChainSaying.Attention(seen).Select(garage => garage.Id)],
            changed);
    }

    private static bool IsNew(GarageFrame garage, Dictionary<string, string> sent)
    {
        var json = WebJson.Line(garage);
        if (sent.TryGetValue(garage.Id, out var before) && string.Equals(before, json, StringComparison.Ordinal))
            return false;
        sent[garage.Id] = json;
        return true;
    }
}
