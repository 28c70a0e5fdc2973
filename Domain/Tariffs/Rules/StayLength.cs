using Fokus.Domain.Tariffs.Terms;
using NodaTime;

namespace Fokus.Domain.Tariffs.Rules;

/// <summary>Rule: seconds. Up to when a stay is priced.</summary>
internal static class StayLength
{
    private static readonly Duration Minute = Duration.FromMinutes(1);

    internal static Instant EndOf(SecondsRounding seconds, Instant enteredAt, Instant at)
    {
        var length = Duration.Max(Duration.Zero, at - enteredAt);
        var (minutes, rest) = Math.DivRem(length.ToInt64Nanoseconds(), Minute.ToInt64Nanoseconds());
        return enteredAt + seconds switch
        {
            SecondsRounding.Exact => length,
            SecondsRounding.Down => Minute * minutes,
            SecondsRounding.Up => Minute * (rest == 0 ? minutes : minutes + 1),
        };
    }

    /// <summary>The last moment whose rounded end is no later than one up to which a price holds.</summary>
    internal static Instant LastMomentOf(SecondsRounding seconds, Instant enteredAt, Instant holdsUntil) =>
        seconds == SecondsRounding.Up ? EndOf(SecondsRounding.Down, enteredAt, holdsUntil) : holdsUntil;
}
