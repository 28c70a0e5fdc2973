namespace Fokus.EdgeBridge.Protocols;

/// <summary>
/// When a broken link may be tried again: at once, then 100 ms, 300 ms, 1 s, 2 s and 5 s later, each a fifth shorter or
/// longer, so that the boards of a garage do not all come back in the same moment. One owner; not safe for two threads.
/// </summary>
internal sealed class ReconnectPace(TimeProvider clock, int seed)
{
    /// <summary>The waits after the first, second, … failure in a row; the last one repeats.</summary>
    public static readonly IReadOnlyList<int> StepsMs = [0, 100, 300, 1000, 2000, 5000];

    private const double Jitter = 0.2;

    private readonly Random random = new(seed);
    private int failures;
    private long failedAt;
    private TimeSpan wait;

    /// <summary>How long to wait before the next try; zero when it may be made now.</summary>
    public TimeSpan Remaining
    {
        get
        {
            if (failures == 0)
            {
                return TimeSpan.Zero;
            }

            var left = wait - clock.GetElapsedTime(failedAt);
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    /// <summary>A try failed, or a link that had been made broke before it was of use.</summary>
    public void Failed()
    {
        var step = StepsMs[Math.Min(failures, StepsMs.Count - 1)];
        failures = Math.Min(failures + 1, StepsMs.Count);
        failedAt = clock.GetTimestamp();
        wait = TimeSpan.FromMilliseconds(step * (1 - Jitter + (2 * Jitter * random.NextDouble())));
    }

    /// <summary>The peer answered sensibly. A mere connection is not enough: a frozen board accepts connections too.</summary>
    public void Succeeded() => failures = 0;

    /// <summary>A seed that stays the same over restarts, from a device's id.</summary>
    public static int SeedOf(string deviceId)
    {
        // FNV-1a: string.GetHashCode differs from run to run.
        var hash = 2166136261u;
        foreach (var letter in deviceId)
        {
            hash = unchecked((hash ^ letter) * 16777619u);
        }

        return (int)(hash & int.MaxValue);
    }
}
