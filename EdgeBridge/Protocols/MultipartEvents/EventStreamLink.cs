using System.Net;
using Fokus.EdgeBridge.Protocols.CameraHttp;
using NodaTime;

namespace Fokus.EdgeBridge.Protocols.MultipartEvents;

/// <summary>
/// Keeps one session to a camera's event stream: there is never a second one, and one that broke is tried again at
/// <see cref="ReconnectPace"/>, since a storm of connections fills the camera's own table. What is said while there is no
/// session is lost; how long that was is reported.
/// </summary>
internal sealed class EventStreamLink(EventStreamSource source, TimeProvider clock, int seed)
{
    /// <summary>How long a text waits for pictures that it does not count, or that do not come.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    /// <summary>After a refused login: cameras lock an account that is tried again and again.</summary>
    public static readonly TimeSpan RefusedWait = TimeSpan.FromSeconds(60);

    /// <summary>So many sessions in a row that end at once are the camera's way, and not an accident.</summary>
    public const int ShortSessions = 3;

    private const int ReadBuffer = 64 * 1024;

    private readonly Lock gate = new();
    private readonly ReconnectPace pace = new(clock, seed);
    private readonly EventGrouping grouping = new(source.Dialect);

    private Action<StreamNews> tell = _ => { };
    private ITimer? grace;
    private bool isLost;
    private string told = "";
    private bool isRefused;
    private bool isHeard;
    private int shortSessions;
    private long heardAt;
    private long openedAt;

    /// <summary>Runs until cancelled. <paramref name="listener"/> is called one call at a time and returns at once.</summary>
    public async Task RunAsync(Action<StreamNews> listener, CancellationToken cancellationToken)
    {
        tell = listener;
        heardAt = clock.GetTimestamp();
        using var http = CameraClient.New(source.Login);
        await using var timer = clock.CreateTimer(_ => FlushWaiting(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        grace = timer;
        while (!cancellationToken.IsCancellationRequested)
        {
            var why = await ServeAsync(http, cancellationToken);
            if (!cancellationToken.IsCancellationRequested)
            {
                Lose(why);
                await WaitAsync(cancellationToken);
            }
        }
    }

    /// <summary>One session, to its end.</summary>
    /// <returns>Why it ended; empty when nobody wants it any more.</returns>
    private async Task<string> ServeAsync(HttpClient http, CancellationToken cancellationToken)
    {
        openedAt = clock.GetTimestamp();
        (isRefused, isHeard) = (false, false);
        using var silence = new CancellationTokenSource(source.Silence, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(silence.Token, cancellationToken);
        try
        {
            using var answer = await http.GetAsync(source.Url, HttpCompletionOption.ResponseHeadersRead, either.Token);
            if (!answer.IsSuccessStatusCode)
            {
                isRefused = answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden;
                return isRefused
                    ? "the camera refuses user or password of its event stream"
                    : $"the camera answers {(int)answer.StatusCode} instead of its event stream";
            }

            await using var stream = await answer.Content.ReadAsStreamAsync(either.Token);
            return await ReadAsync(stream, new EventStreamReader(answer.Content.Headers.ContentType?.ToString()), silence, either.Token);
        }
        catch (OperationCanceledException)
        {
            return cancellationToken.IsCancellationRequested ? "" : $"nothing came for {source.Silence.TotalSeconds:0.#} s";
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return "the connection to the camera's event stream broke, or could not be made";
        }
        catch (InvalidDataException e)
        {
            return $"the event stream is not a camera's: {e.Message}";
        }
    }

    private async Task<string> ReadAsync(Stream stream, EventStreamReader reader, CancellationTokenSource silence, CancellationToken cancellationToken)
    {
        var buffer = new byte[ReadBuffer];
        while (await stream.ReadAsync(buffer, cancellationToken) is var got and > 0)
        {
            foreach (var part in reader.Feed(buffer.AsSpan(0, got)))
            {
                silence.CancelAfter(source.Silence);
                Hear(part);
            }
        }

        return shortSessions >= ShortSessions
            ? "the camera closes its event stream again and again: have it push its events instead"
            : reader.IsInPart ? "the event stream ended in the middle of an event" : "the camera ended its event stream";
    }

    private void Hear(EventPart part)
    {
        lock (gate)
        {
            var now = clock.GetTimestamp();
            isHeard = true;
            if (clock.GetElapsedTime(openedAt, now) >= source.Heartbeat)
            {
                // Only a session that has outlived a heartbeat is of use: some cameras close theirs after each event.
                shortSessions = 0;
                pace.Succeeded();
            }

            if (isLost && shortSessions < ShortSessions)
            {
                isLost = false;
                tell(new StreamNews.Back(Duration.FromTimeSpan(clock.GetElapsedTime(heardAt, now))));
            }

            heardAt = now;
            Tell(grouping.Add(part));
            grace?.Change(grouping.IsWaiting ? Grace : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    private void FlushWaiting()
    {
        lock (gate)
        {
            Tell(grouping.Flush(isCut: false));
        }
    }

    private void Tell(IEnumerable<EventGroup> groups)
    {
        foreach (var group in groups)
        {
            tell(new StreamNews.Event(group));
        }
    }

    private void Lose(string why)
    {
        lock (gate)
        {
            Tell(grouping.Flush(isCut: true));
            if (isHeard)
            {
                shortSessions = clock.GetElapsedTime(openedAt) < source.Heartbeat ? shortSessions + 1 : 0;
            }

            pace.Failed();
            if (!isLost || isHeard || !why.Equals(told, StringComparison.Ordinal))
            {
                // Told again after each session that said something: an event takes the camera's fault away.
                (isLost, told) = (true, why);
                tell(new StreamNews.Lost(why));
            }
        }
    }

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(isRefused ? RefusedWait : pace.Remaining, clock, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return;
        }
    }
}
