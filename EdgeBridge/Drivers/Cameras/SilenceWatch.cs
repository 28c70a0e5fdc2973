using NodaTime;

namespace Fokus.EdgeBridge.Drivers.Cameras;

/// <summary>
/// Watches a camera that speaks by itself: one that has said nothing for too long has failed, and is back with the next
/// thing that it says. A dead camera raises no error of its own.
/// </summary>
internal sealed class SilenceWatch
{
    private const double SilentHeartbeats = 2.5;

    private readonly Lock gate = new();
    private readonly TimeSpan limit;
    private readonly string why;
    private readonly CameraVoice voice;
    private readonly TimeProvider clock;

    private ITimer? timer;
    private string? told;
    private long heardAt;

    /// <summary>A watch.</summary>
    /// <param name="limit">How long it may say nothing; infinite: it is not watched.</param>
    /// <param name="why">What is told then.</param>
    /// <param name="voice">Tells.</param>
    /// <param name="clock">The time.</param>
    public SilenceWatch(TimeSpan limit, string why, CameraVoice voice, TimeProvider clock) =>
        (this.limit, this.why, this.voice, this.clock) = (limit, why, voice, clock);

    /// <summary>A camera that pushes, and may leave out two heartbeats; with a heartbeat of zero it is not watched.</summary>
    public static SilenceWatch OfPushes(TimeSpan heartbeat, CameraVoice voice, TimeProvider clock)
    {
        var longest = heartbeat == TimeSpan.Zero ? Timeout.InfiniteTimeSpan : heartbeat * SilentHeartbeats;
        return new SilenceWatch(longest, $"the camera has pushed nothing for {longest.TotalSeconds:0.#} s, not even a heartbeat", voice, clock);
    }

    /// <summary>Watches until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var watching = clock.CreateTimer(_ => Fail(why), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        lock (gate)
        {
            (timer, told, heardAt) = (watching, null, clock.GetTimestamp());
            watching.Change(limit, Timeout.InfiniteTimeSpan);
        }

        await CameraVoice.UntilCancelledAsync(cancellationToken);
        lock (gate)
        {
            timer = null;
        }
    }

    /// <summary>The camera said something.</summary>
    public void Heard()
    {
        Duration? away;
        lock (gate)
        {
            var now = clock.GetTimestamp();
            away = told is null ? null : Duration.FromTimeSpan(clock.GetElapsedTime(heardAt, now));
            (told, heardAt) = (null, now);
            timer?.Change(limit, Timeout.InfiniteTimeSpan);
        }

        if (away is { } gone)
        {
            voice.Tell(new CameraSignal.Back(gone));
        }
    }

    /// <summary>The camera has failed, for a reason that is known before its silence is long enough. The same reason is told once.</summary>
    public void Fail(string reason)
    {
        lock (gate)
        {
            if (reason.Equals(told, StringComparison.Ordinal))
            {
                return;
            }

            told = reason;
        }

        voice.Tell(new CameraSignal.Failed(reason));
    }
}
