using NodaTime;

namespace Fokus.EdgeBridge.Drivers.Cameras;

/// <summary>
/// Watches a camera that pushes: one that has said nothing for 2.5 of its heartbeats has failed, and is back with the
/// next thing that it says. A dead camera raises no error of its own.
/// </summary>
/// <param name="heartbeat">How often the camera says something when nothing happens; zero when it does not, and is not watched.</param>
/// <param name="voice">Tells.</param>
/// <param name="clock">The time.</param>
internal sealed class SilenceWatch(TimeSpan heartbeat, CameraVoice voice, TimeProvider clock)
{
    private const double SilentHeartbeats = 2.5;

    private readonly Lock gate = new();
    private ITimer? timer;
    private bool isSilent;
    private long heardAt;

    private TimeSpan Limit => heartbeat == TimeSpan.Zero ? Timeout.InfiniteTimeSpan : heartbeat * SilentHeartbeats;

    /// <summary>Watches until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var watching = clock.CreateTimer(_ => FallSilent(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        lock (gate)
        {
            (timer, isSilent, heardAt) = (watching, false, clock.GetTimestamp());
            watching.Change(Limit, Timeout.InfiniteTimeSpan);
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
            away = isSilent ? Duration.FromTimeSpan(clock.GetElapsedTime(heardAt, now)) : null;
            (isSilent, heardAt) = (false, now);
            timer?.Change(Limit, Timeout.InfiniteTimeSpan);
        }

        if (away is { } gone)
        {
            voice.Tell(new CameraSignal.Back(gone));
        }
    }

    private void FallSilent()
    {
        lock (gate)
        {
            isSilent = true;
        }

        voice.Tell(new CameraSignal.Failed($"the camera has pushed nothing for {Limit.TotalSeconds:0.#} s, not even a heartbeat"));
    }
}
