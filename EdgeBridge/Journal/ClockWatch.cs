using Fokus.Domain.Facts;
using NodaTime;
using NodaTime.Extensions;

namespace Fokus.EdgeBridge.Journal;

/// <summary>
/// Judges this machine's wall clock: by the cluster's clock, by the machine's own steady clock, and by the day on which
/// the program was written. A wrong clock stops nothing; it is noted in each record.
/// </summary>
internal sealed class ClockWatch(TimeProvider clock)
{
    /// <summary>No right clock shows an earlier moment.</summary>
    private static readonly Instant Written = Instant.FromUtc(2026, 1, 1, 0, 0);
    private static readonly Duration Tolerance = Duration.FromSeconds(2);
    private static readonly Duration FreshFor = Duration.FromHours(1);

    private readonly Lock door = new();
    private Instant wall = clock.GetCurrentInstant();
    private long steady = clock.GetTimestamp();
    private Instant? comparedAt;
    private Duration offset;
    private Duration told;
    private bool hasJumped;
    private Duration leapt;

    /// <summary>How much the cluster's clock is ahead of this one, when last compared; zero before.</summary>
    internal Duration Offset
    {
        get
        {
            lock (door)
                return offset;
        }
    }

    /// <summary>
    /// What has to be written down before anything else: that this clock was impossible, and was set. <c>null</c> when there is
    /// nothing of the kind.
    /// </summary>
    internal Fact.ClockRighted? Due
    {
        get
        {
            lock (door)
            {
                NoticeJump();
                return wall >= Written && leapt > Duration.Zero ? new(Written, leapt) : null;
            }
        }
    }

    /// <summary>It is written down.</summary>
    internal void Recorded(Fact.ClockRighted righted)
    {
        lock (door)
            leapt -= righted.By;
    }

    /// <summary>
    /// Takes up where an earlier life of the program ended. For how long the clock went on after its last record nobody
    /// knows, so that no time is added.
    /// </summary>
    /// <param name="last">When that life recorded its last fact, by its own clock.</param>
    internal void Resume(Instant last)
    {
        lock (door)
        {
            if (last < Written && wall >= Written)
                leapt += wall - last;
        }
    }

    /// <summary>
    /// Notes what the cluster's clock showed when this one showed <paramref name="here"/>. Answers how far it is ahead when
    /// that is not what was known: then it belongs into the journal. A clock that was not compared yet counts as right.
    /// </summary>
    internal Duration? Compare(Instant cluster, Instant here)
    {
        lock (door)
        {
            NoticeJump();
            offset = cluster - here;
            comparedAt = here;
            hasJumped = false;
            wall = here;
            steady = clock.GetTimestamp();
            if (Abs(offset - told) <= Tolerance)
                return null;
            told = offset;
            return offset;
        }
    }

    /// <summary>How far a moment of this clock can be trusted.</summary>
    internal ClockQuality QualityAt(Instant at)
    {
        lock (door)
        {
            NoticeJump();
            if (at < Written || hasJumped)
                return ClockQuality.Suspect;
            return comparedAt is { } compared && at - compared <= FreshFor && Abs(offset) <= Tolerance
                ? ClockQuality.Synced
                : ClockQuality.FreeRunning;
        }
    }

    private void NoticeJump()
    {
        var now = clock.GetCurrentInstant();
        var stamp = clock.GetTimestamp();
        var steadily = Duration.FromTimeSpan(clock.GetElapsedTime(steady, stamp));
        var by = now - wall - steadily;
        if (Abs(by) > Tolerance)
        {
            hasJumped = true;
            leapt += wall < Written ? by : Duration.Zero;
        }

        (wall, steady) = (now, stamp);
    }

    private static Duration Abs(Duration span) => span < Duration.Zero ? -span : span;
}
