using NodaTime;

namespace Fokus.EdgeBridge.Drivers.Cameras;

/// <summary>
/// Tells an event that a camera kept for so long that another vehicle may stand there now, for makers that do not mark
/// what they send again. The camera's clock may be wrong by any amount; only how far it lags behind ours is compared with
/// itself. A clock that was set back looks like lateness too: events that stay late by the same amount three times in a row,
/// over half a minute, are a new clock, since a backlog comes at once and catches up. Pure.
/// </summary>
internal sealed class EventLag
{
    /// <summary>An event that comes so much later than usual is stale: its vehicle is gone.</summary>
    public static readonly Duration StaleAfter = Duration.FromSeconds(30);

    private const int SameTimes = 3;

    private static readonly Duration SameWithin = Duration.FromSeconds(5);
    private static readonly Duration SameOver = Duration.FromSeconds(30);

    private Duration? usual;
    private (Duration Lag, Instant Since, int Times)? suspected;

    /// <summary>Whether an event is stale.</summary>
    /// <param name="sentAt">By the camera's clock; <c>null</c> when it does not say, and nothing can be known.</param>
    /// <param name="at">Now.</param>
    public bool IsStale(Instant? sentAt, Instant at)
    {
        if (sentAt is not { } sent)
        {
            return false;
        }

        var lag = at - sent;
        if (usual is null || lag - usual <= StaleAfter)
        {
            (usual, suspected) = (lag, null);
            return false;
        }

        suspected = suspected is { } first && Distance(lag, first.Lag) <= SameWithin ? (first.Lag, first.Since, first.Times + 1) : (lag, at, 1);
        if (suspected.Value.Times < SameTimes || at - suspected.Value.Since < SameOver)
        {
            return true;
        }

        (usual, suspected) = (lag, null);
        return false;
    }

    private static Duration Distance(Duration one, Duration other) => one > other ? one - other : other - one;
}
