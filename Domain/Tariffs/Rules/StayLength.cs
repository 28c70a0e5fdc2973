using Fokus.Domain.Tariffs.Terms;
using NodaTime;

namespace Fokus.Domain.Tariffs.Rules;

/// <summary>Rule: seconds. Where a stay ends for its price: in whole minutes since the entry where the book says so.</summary>
internal static class StayLength
{
    private static readonly Duration Minute = Duration.FromMinutes(1);
    private static readonly Duration OneTick = Duration.FromTicks(1);

    /// <summary>The end that is priced when the vehicle leaves at a moment, which is not before the entry.</summary>
    internal static Instant EndOf(SecondsRounding seconds, Instant enteredAt, Instant at) => seconds switch
    {
        SecondsRounding.Exact => at,
        SecondsRounding.Down => enteredAt + Minute * Steps.Completed(at - enteredAt, Minute),
        SecondsRounding.Up => enteredAt + Minute * Steps.Begun(at - enteredAt, Minute),
    };

    /// <summary>The last moment at which a vehicle may leave for a price that holds up to an end.</summary>
    internal static Instant LastMomentOf(SecondsRounding seconds, Instant enteredAt, Instant holdsUntil) => seconds switch
    {
        SecondsRounding.Exact => holdsUntil,
        SecondsRounding.Down => enteredAt + Minute * (Steps.Completed(holdsUntil - enteredAt, Minute) + 1) - OneTick,
        SecondsRounding.Up => enteredAt + Minute * Steps.Completed(holdsUntil - enteredAt, Minute),
    };
}
